// Asks pa11y, with both of its runners, what keeps somebody from using these pages: the browser, then the pages' addresses.
// The answer is one line of JSON: each page with what was found. What only a person can judge is left to persons.
import pa11y from "pa11y";

const [executablePath, ...pages] = process.argv.slice(2);
const options = {
  standard: "WCAG2AA",
  runners: ["axe", "htmlcs"],
  levelCapWhenNeedsReview: "notice",
  timeout: 60_000,
  chromeLaunchConfig: { executablePath, args: ["--no-sandbox", "--disable-gpu"] },
};
const told = {};
for (const page of pages) {
  const { issues } = await pa11y(page, options);
  told[page] = issues.map((issue) => `${issue.runner} ${issue.code}: ${issue.context}`);
}
console.log(JSON.stringify(told));

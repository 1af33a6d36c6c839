"""The tab of review: what people remark and propose about the open article."""

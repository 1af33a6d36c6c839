"""The formula of a `metric` rule: counts, numbers, + - * / and brackets, calculated without running any code."""

import ast
import math
import operator
import re
from collections.abc import Callable, Mapping

from editor.frozen import frozen

# To add one: what counts it, in `metrics.counts`.
NAMES = (
    *("characters", "words", "sentences", "paragraphs", "syllables", "polysyllabic_words", "complex_words"),
    *("long_words", "list", "blockquote", "pre", *(f"heading_h{level}" for level in range(1, 7))),
)
_OPERATORS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_FUNCTIONS: dict[str, Callable[[float], float]] = {"sqrt": math.sqrt, "log": math.log, "abs": abs}
_COMPARISONS: dict[str, Callable[[float, float], bool]] = {
    ">": operator.gt,
    "<": operator.lt,
    ">=": operator.ge,
    "<=": operator.le,
    "==": operator.eq,
    "!=": operator.ne,
}
_CONDITION = re.compile(r"\s*(>=|<=|==|!=|>|<)\s*(-?\d{1,9}(?:\.\d{1,9})?)\s*")
_LONGEST = 500


@frozen
class Formula:
    tree: ast.expr
    sign: str
    limit: float

    @classmethod
    def read(cls, formula: str, condition: str) -> "Formula | None":
        """None when it is not a formula with a condition such as "> 8"."""
        compared = _CONDITION.fullmatch(condition)
        if not compared or len(formula) > _LONGEST:
            return None
        try:
            tree = ast.parse(formula.strip().replace("math.", ""), mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None
        return cls(tree, compared[1], float(compared[2])) if _is_plain(tree) else None

    def value(self, counts: Mapping[str, float]) -> float | None:
        """None where it cannot be calculated, as for a text without sentences."""
        try:
            value = _value(self.tree, counts)
        except (ArithmeticError, ValueError):
            return None
        return value if math.isfinite(value) else None

    def is_broken(self, value: float) -> bool:
        """Whether the rule's message is due."""
        return _COMPARISONS[self.sign](value, self.limit)


def _is_plain(node: ast.expr) -> bool:
    match node:
        case ast.Constant(value=value):
            return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e12
        case ast.Name(id=name):
            return name in NAMES
        case ast.BinOp(left=left, op=op, right=right):
            return type(op) in _OPERATORS and _is_plain(left) and _is_plain(right)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return _is_plain(operand)
        case ast.Call(func=ast.Name(id=name), args=[argument], keywords=[]):
            return name in _FUNCTIONS and _is_plain(argument)
        case _:
            return False


def _value(node: ast.expr, counts: Mapping[str, float]) -> float:
    match node:
        case ast.Constant(value=int() | float() as number):
            return float(number)
        case ast.Name(id=name):
            return float(counts.get(name, 0))
        case ast.BinOp(left=left, op=op, right=right):
            return _OPERATORS[type(op)](_value(left, counts), _value(right, counts))
        case ast.UnaryOp(operand=operand):
            return -_value(operand, counts)
        case ast.Call(func=ast.Name(id=name), args=[argument]):
            return _FUNCTIONS[name](_value(argument, counts))
        case _:
            raise ValueError(node)

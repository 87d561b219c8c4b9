"""What can be wrong with a formula."""

from jixiao.errors import JixiaoError


class FormulaError(JixiaoError):
    """A formula that cannot be read; the sentence names the position and the nearest label.

    Args:
        formula: The text of the formula.
        position: Where the problem is, in characters from 0.
        problem: What is wrong, Chinese, without a full stop.
        nearest: The nearest known labels, best first.
    """

    def __init__(self, formula: str, *, position: int, problem: str, nearest: tuple[str, ...] = ()) -> None:
        """Keep the parts; the message shows the place with a mark."""
        self.formula = formula
        self.position = position
        self.problem = problem
        self.nearest = nearest
        hint = f"，最接近的是“{'”“'.join(nearest)}”" if nearest else ""
        around = f"{formula[:position]}▲{formula[position:]}"
        super().__init__(f"公式第 {position + 1} 个字符处：{problem}{hint}。公式：{around}")

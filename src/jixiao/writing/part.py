"""The parts of a publication: the body and each annex, which begins on a new page."""

from collections.abc import Iterable
from dataclasses import dataclass

from jixiao.writing.publication import AnnexStart, Block, Publication, Title


@dataclass(frozen=True, slots=True)
class Part:
    """The blocks of the body (`annex` is None) or of one annex."""

    annex: AnnexStart | None
    blocks: tuple[Block, ...]

    @property
    def is_landscape(self) -> bool:
        """Whether the sheets of this part lie sideways."""
        return self.annex is not None and self.annex.is_landscape


def split_parts(blocks: Iterable[Block]) -> tuple[Part, ...]:
    """Divide the blocks at each annex start; an empty body is left out."""
    parts: list[tuple[AnnexStart | None, list[Block]]] = [(None, [])]
    for block in blocks:
        if isinstance(block, AnnexStart):
            parts.append((block, []))
        else:
            parts[-1][1].append(block)
    if not parts[0][1] and len(parts) > 1:
        del parts[0]
    return tuple(Part(annex, tuple(inside)) for annex, inside in parts)


def document_title(publication: Publication) -> str:
    """Return the title as one line: the first title block, or unit, year and kind where there is none."""
    for block in publication.blocks:
        if isinstance(block, Title):
            return "".join(block.lines)
    return f"{publication.unit}{publication.year}年度{publication.kind}"

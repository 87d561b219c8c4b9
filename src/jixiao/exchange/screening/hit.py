"""What screening found, and what people said to it."""

from collections.abc import Iterable, Sequence

from msgspec import Struct


class Spot(Struct, frozen=True):
    """One place with an excerpt in which personal data are masked."""

    where: str
    excerpt: str


class Hit(Struct, frozen=True):
    """One thing that should not be published, with every place where it stands.

    Unit:
        key: what an acknowledgement names; the same thing has the same key in every file and year.
        screen: the id of the screen.
    """

    key: str
    screen: str
    kind: str
    remedy: str
    spots: tuple[Spot, ...]

    def describe(self) -> str:
        """Return the hit as one sentence."""
        first, *others = self.spots
        more = f"（另有 {len(others)} 处）" if others else ""
        return f"{self.kind}“{first.excerpt}”，位置：{first.where}{more}。{self.remedy}"


class Acknowledgement(Struct, frozen=True):
    """A person's word that a thing may be published all the same, with the reason."""

    key: str
    reason: str
    by: str = ""


class Screening(Struct, frozen=True):
    """The result of screening some files.

    Unit:
        open: hits that nobody acknowledged with a reason.
        settled: hits with their acknowledgement.
        unused: acknowledgements that fit no hit any more.
    """

    open: tuple[Hit, ...]
    settled: tuple[tuple[Hit, Acknowledgement], ...]
    unused: tuple[Acknowledgement, ...]

    @property
    def is_clear(self) -> bool:
        """Whether everything may be published."""
        return not self.open


def settle_hits(hits: Sequence[Hit], *, acknowledged: Iterable[Acknowledgement]) -> Screening:
    """Return the result of a screening; an acknowledgement without a reason is none."""
    by_key = {word.key: word for word in acknowledged if word.reason.strip()}
    keys = {hit.key for hit in hits}
    return Screening(
        open=tuple(hit for hit in hits if hit.key not in by_key),
        settled=tuple((hit, by_key[hit.key]) for hit in hits if hit.key in by_key),
        unused=tuple(word for key, word in by_key.items() if key not in keys),
    )

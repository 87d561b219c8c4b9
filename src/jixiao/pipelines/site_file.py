"""Put the files of a site where its pages link to them."""

from msgspec import Struct

from jixiao.exchange.bundle import checked_path
from jixiao.exchange.open_data.descriptor import digest_of
from jixiao.writing.site.content import SiteFile


class FileShelf(Struct, frozen=True):
    """Where the files of one year are kept.

    Unit:
        files: contents of the whole site by path; the shelf adds to it.
        folder: of the year.
    """

    files: dict[str, bytes]
    folder: str

    def put(self, path: str, *, label: str, name: str, content: bytes) -> SiteFile:
        """Keep a file and return how a page offers it.

        Args:
            path: Below the folder of the year.
            label: What its link says.
            name: What it is called once it is saved.
            content: Its bytes.
        """
        self.files[f"{self.folder}/{checked_path(path)}"] = content
        return SiteFile(path, label, name, len(content), digest_of(content))

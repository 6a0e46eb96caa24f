"""The places that articles and questions name: Banten's own, and enough of the outside to know it from Banten.

The table is data: another office replaces it and the program follows. Names of kecamatan are those of the official
list of the province (Permendagri 72/2019); outside, the provinces of Indonesia and the towns most often named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

PROVINCE = "Provinsi Banten"
COUNTRY = "Indonesia"

# Name → spellings that mean it in any letter case. "Serang" and "Tangerang" alone are areas of their own: they may be
# the kota or the kabupaten, and nobody may guess which.
_REGIONS: dict[str, tuple[str, ...]] = {
    "Kabupaten Lebak": ("kabupaten lebak", "kab lebak", "kab. lebak", "lebak"),
    "Kabupaten Pandeglang": ("kabupaten pandeglang", "kab pandeglang", "kab. pandeglang", "pandeglang"),
    "Kabupaten Serang": ("kabupaten serang", "kab serang", "kab. serang", "serkab"),
    "Kabupaten Tangerang": (
        "kabupaten tangerang", "kab tangerang", "kab. tangerang", "kabupaten tanggerang", "kab tanggerang",
    ),
    "Kota Cilegon": ("kota cilegon", "cilegon"),
    "Kota Serang": ("kota serang", "serkot"),
    "Kota Tangerang": ("kota tangerang", "kota tanggerang", "tangkot"),
    "Kota Tangerang Selatan": (
        "kota tangerang selatan", "tangerang selatan", "tanggerang selatan", "kota tangsel", "tangsel",
    ),
}  # fmt: skip
_AREAS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    # name → (spellings, members)
    "Serang": (("serang",), ("Kabupaten Serang", "Kota Serang")),
    "Tangerang": (("tangerang", "tanggerang"), ("Kabupaten Tangerang", "Kota Tangerang")),
    "Tangerang Raya": (
        ("tangerang raya", "tanggerang raya"),
        ("Kabupaten Tangerang", "Kota Tangerang", "Kota Tangerang Selatan"),
    ),
    "Serang Raya": (("serang raya",), ("Kabupaten Serang", "Kota Serang", "Kota Cilegon")),
    "Banten Selatan": (("banten selatan",), ("Kabupaten Lebak", "Kabupaten Pandeglang")),
}
# Names after a stroke are other spellings of the one before.
_DISTRICTS: dict[str, str] = {
    "Kabupaten Lebak": (
        "Banjarsari, Bayah, Bojongmanik, Cibadak, Cibeber, Cigemblong, Cihara, Cijaku, Cikulur, Cileles, Cilograng, "
        "Cimarga, Cipanas, Cirinten, Curugbitung/Curug Bitung, Gunungkencana/Gunung Kencana, Kalanganyar/Kalang Anyar, "
        "Lebakgedong/Lebak Gedong, Leuwidamar, Maja, Malingping, Muncang, Panggarangan, Rangkasbitung/Rangkas Bitung, "
        "Sajira, Sobang, Wanasalam, Warunggunung/Warung Gunung"
    ),
    "Kabupaten Pandeglang": (
        "Angsana, Banjar, Bojong, Cadasari, Carita, Cibaliung, Cibitung, Cigeulis, Cikedal, Cikeusik, Cimanggu, "
        "Cimanuk, Cipeucang, Cisata, Jiput, Kaduhejo, Karangtanjung/Karang Tanjung, Koroncong, Labuan, Majasari, "
        "Mandalawangi, Mekarjaya/Mekar Jaya, Menes, Munjul, Pagelaran, Pandeglang, Panimbang, Patia, Picung, Pulosari, "
        "Saketi, Sindangresmi/Sindang Resmi, Sobang, Sukaresmi, Sumur"
    ),
    "Kabupaten Serang": (
        "Anyar/Anyer, Bandung, Baros, Binuang, Bojonegara, Carenang, Cikande, Cikeusal, Cinangka, Ciomas, Ciruas, "
        "Gunungsari/Gunung Sari, Jawilan, Kibin, Kopo, Kragilan, Kramatwatu/Kramat Watu, Lebakwangi/Lebak Wangi, "
        "Mancak, Pabuaran, Padarincang, Pamarayan, Petir, Pontang, Puloampel/Pulo Ampel, Tanara, Tirtayasa, "
        "Tunjungteja/Tunjung Teja, Waringinkurung/Waringin Kurung"
    ),
    "Kabupaten Tangerang": (
        "Balaraja, Cikupa, Cisauk, Cisoka, Curug, Gunungkaler/Gunung Kaler, Jambe, Jayanti, Kelapa Dua, Kemiri, "
        "Kosambi, Kresek, Kronjo, Legok, Mauk, Mekarbaru/Mekar Baru, Pagedangan, Pakuhaji, Panongan, "
        "Pasarkemis/Pasar Kemis, Rajeg, Sepatan, Sepatan Timur, Sindangjaya/Sindang Jaya, Solear, Sukadiri, Sukamulya, "
        "Teluknaga/Teluk Naga, Tigaraksa"
    ),
    "Kota Cilegon": "Cibeber, Cilegon, Citangkil, Ciwandan, Grogol/Gerogol, Jombang, Pulomerak/Pulo Merak, Purwakarta",
    "Kota Serang": "Cipocokjaya/Cipocok Jaya, Curug, Kasemen, Serang, Taktakan, Walantaka",
    "Kota Tangerang": (
        "Batuceper/Batu Ceper, Benda, Cibodas, Ciledug, Cipondoh, Jatiuwung, Karangtengah/Karang Tengah, Karawaci, "
        "Larangan, Neglasari, Periuk, Pinang, Tangerang"
    ),
    "Kota Tangerang Selatan": "Ciputat, Ciputat Timur, Pamulang, Pondok Aren, Serpong, Serpong Utara, Setu",
}
_OUTSIDE = (
    "Aceh|Sumatera Utara|Sumatera Barat|Sumatera Selatan|Riau|Kepulauan Riau|Jambi|Bengkulu|Lampung|Bangka Belitung|"
    "DKI Jakarta|Jakarta|Jakarta Pusat|Jakarta Barat|Jakarta Selatan|Jakarta Timur|Jakarta Utara|Jawa Barat|Jabar|"
    "Jawa Tengah|Jateng|Jawa Timur|Jatim|Yogyakarta|Jogja|Bali|Nusa Tenggara Barat|Nusa Tenggara Timur|NTB|NTT|"
    "Kalimantan Barat|Kalimantan Tengah|Kalimantan Selatan|Kalimantan Timur|Kalimantan Utara|Sulawesi Utara|"
    "Sulawesi Tengah|Sulawesi Selatan|Sulawesi Tenggara|Sulawesi Barat|Gorontalo|Maluku|Maluku Utara|Papua|Papua Barat|"
    "Papua Selatan|Papua Tengah|Papua Pegunungan|Bogor|Depok|Bekasi|Bandung|Sukabumi|Cianjur|Karawang|Cirebon|Garut|"
    "Tasikmalaya|Pangandaran|Semarang|Surakarta|Solo|Banyumas|Purwokerto|Cilacap|Tegal|Surabaya|Malang|Kediri|Sidoarjo|"
    "Medan|Palembang|Padang|Pekanbaru|Batam|Bandar Lampung|Makassar|Manado|Denpasar|Mataram|Kupang|Pontianak|"
    "Banjarmasin|Balikpapan|Samarinda|Jayapura|Ambon|Malaysia|Singapura|Thailand|Filipina|Australia|India|Cina|Tiongkok|"
    "Jepang|Amerika Serikat|Inggris|Belanda|Arab Saudi"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A named place: ``kind`` is negara, provinsi, wilayah (several regions), daerah (kabupaten/kota), kecamatan, luar.

    ``parents`` are the names of all places that hold it; empty for the country and for everything outside Banten.
    """

    name: str
    kind: str
    parents: tuple[str, ...] = ()


class Mention(NamedTuple):
    """A place named in a text at ``text[start:end]``."""

    start: int
    end: int
    place: Place


def _districts() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return every kecamatan by full name: the regions that have one so named, and how its name is spelled."""
    found: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    for region, names in _DISTRICTS.items():
        for entry in names.split(", "):
            spelled = tuple(entry.lower().split("/"))
            full = f"Kecamatan {entry.partition('/')[0]}"
            regions, others = found.get(full, ((), ()))
            found[full] = ((*regions, region), tuple(dict.fromkeys((*others, *spelled))))
    return found


def _table() -> tuple[dict[str, Place], dict[str, str]]:
    """Return every place by name, and every spelling that holds in any letter case → name."""
    up = (PROVINCE, COUNTRY)
    places = [Place(COUNTRY, "negara"), Place(PROVINCE, "provinsi", (COUNTRY,))]
    spellings = {"indonesia": COUNTRY, "nasional": COUNTRY, "tanah air": COUNTRY}
    spellings |= dict.fromkeys(("provinsi banten", "prov banten", "prov. banten", "banten"), PROVINCE)
    for name, spelled in _REGIONS.items():
        areas = tuple(area for area, (_, members) in _AREAS.items() if name in members)
        places.append(Place(name, "daerah", (*areas, *up)))
        spellings |= dict.fromkeys(spelled, name)
    for name, (spelled, members) in _AREAS.items():
        wider = tuple(area for area, (_, others) in _AREAS.items() if set(members) < set(others))
        places.append(Place(name, "wilayah", (*wider, *up)))
        spellings |= dict.fromkeys(spelled, name)
    for name in _OUTSIDE.split("|"):
        places.append(Place(name, "luar"))
        spellings[name.lower()] = name
    for name, (regions, spelled) in _districts().items():
        # Of two kecamatan with one name nobody may guess which is meant; both lie in the province.
        places.append(Place(name, "kecamatan", (*(regions if len(regions) == 1 else ()), *up)))
        spellings |= {f"{word} {s}": name for word in ("kecamatan", "kec.", "kec") for s in spelled}
    return {place.name: place for place in places}, spellings


_PLACES, _SPELLINGS = _table()
REGIONS: tuple[str, ...] = tuple(_REGIONS)
"""The kabupaten and kota of Banten, in the order in which lists show them."""
DISTRICTS = frozenset(spelled for _, spellings in _districts().values() for spelled in spellings)
"""The names of kecamatan, in small letters and by every spelling."""


@cache
def _pattern() -> re.Pattern[str]:
    """Match any spelling in small letters, the longest first.

    They are grouped by first letter, else each would be tried at every word, and begin with it: other letters are
    passed over without trying any.
    """
    ordered = sorted(_SPELLINGS, key=lambda spelled: (spelled[0], -len(spelled)))
    groups = (rf"{a}(?<!\w{a})(?:{'|'.join(map(_rest, spelled))})" for a, spelled in groupby(ordered, lambda s: s[0]))
    return re.compile(rf"(?:{'|'.join(groups)})(?!\w)")


def _rest(spelled: str) -> str:
    return re.escape(spelled[1:]).replace(r"\ ", r"\s+")


def place(name: str) -> Place | None:
    """Return the place of that canonical name, or ``None``."""
    return _PLACES.get(name)


@lru_cache(maxsize=1 << 10)  # a question is looked through several times
def find_places(text: str) -> tuple[Mention, ...]:
    """Return the places named in ``text`` in order, the longest spelling first where two begin together.

    A kecamatan counts only with its word before it ("Kecamatan Rajeg"): many of their names are everyday words. So are
    Malang or Padang, which need a capital or a word like "di" before them. "Indonesia" and "nasional" as parts of a
    name (Ikatan Dokter Indonesia, Jaminan Kesehatan Nasional) name no place.
    """
    small = text.replace("İ", "I").lower()  # the one letter that grows
    return tuple(
        Mention(m.start(), m.end(), _PLACES[_SPELLINGS[" ".join(m.group().split())]])
        for m in _pattern().finditer(small)
        if _is_place(text, m)
    )


def districts(text: str) -> frozenset[str]:
    """Return the names of kecamatan in a text, as it spells them; not those that are a region's as well.

    Those that are everyday words, too, only after a word for what has such names: "puskesmas benda".
    """
    small = text.lower()
    regions = [range(m.start, m.end) for m in find_places(text) if m.place.kind != "kecamatan"]
    found = _district_pattern().finditer(small)
    return frozenset(m.group() for m in found if not any(m.start() in region for region in regions))


@cache
def _district_pattern() -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(DISTRICTS, key=len, reverse=True)))
    everyday = "|".join(_EVERYDAY_DISTRICTS)
    return re.compile(rf"\b(?:(?!(?:{everyday})\b)|(?<=kecamatan )|(?<=puskesmas )|(?<=kec ))(?:{names})\b")


_EVERYDAY_DISTRICTS = (
    "angsana anyar bandung banjar benda bojong curug gerogol jambe jombang kemiri larangan legok maja pagelaran periuk "
    "petir pinang setu sumur"
).split()
"""Names of kecamatan that are words or towns elsewhere as well."""
_EVERYDAY = frozenset("malang medan padang solo tegal".split())
_PREPOSITIONS = frozenset("di ke dari kota kabupaten kab".split())
# In small letters these and "nasional" are the name of a programme, office or day.
_NATIONAL = frozenset(
    "badan besar gizi hari imunisasi jalan kesehatan narkotika otak pahlawan pembangunan program pusat standar "
    "strategis survei taman ujian zakat".split()
)
_BEFORE = re.compile(r"(?P<opens>^|[.!?:\n“\"]\s{0,2})?(?P<word>[\w'’-]+)\s$")
_LOOK_BACK = 30


def _is_place(text: str, m: re.Match[str]) -> bool:
    """Say whether a spelling means the place here, by how it is written and by the word before it."""
    written, small = text[m.start() : m.end()], m.group()
    if small not in _EVERYDAY and small not in {"indonesia", "nasional"}:
        return True
    before = _BEFORE.search(text, max(0, m.start() - _LOOK_BACK), m.start())
    word = before["word"] if before else ""
    if small in _EVERYDAY:
        return written[0].isupper() or word.lower() in _PREPOSITIONS
    if written[0].isupper() and not written.isupper():
        opens = before is None or before["opens"] is not None
        return opens or not word[0].isupper()
    return word.lower() not in _NATIONAL or small == "indonesia"


def within(inner: str, outer: str) -> bool:
    """Say whether the place named ``inner`` is ``outer`` or lies in it; unknown names lie only in themselves."""
    known = _PLACES.get(inner)
    return inner == outer or (known is not None and outer in known.parents)


def is_area(name: str) -> bool:
    """Say whether a name is that of several regions together, as of a kota and a kabupaten called alike."""
    known = _PLACES.get(name)
    return known is not None and known.kind == "wilayah"


def spellings() -> Mapping[str, str]:
    """Return every spelling, in lower case, with the canonical name that it means."""
    return MappingProxyType(_SPELLINGS)

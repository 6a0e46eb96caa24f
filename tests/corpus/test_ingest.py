"""Reading files: every format, ids, and bad items that are rejected while the rest go on."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING
from urllib.error import URLError

import pytest
from pypdf import PdfWriter

from corpus.article import Article
from corpus.ingest import Rejected, files, read, read_url, shipped, slug

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE = "Dinas kesehatan mencatat 57 kasus kusta di dua kecamatan sampai bulan Agustus."
HTML = f"""<html><head><title>Kusta 57 Kasus | Kabar Contoh</title>
<meta property="og:site_name" content="Kabar Contoh">
<meta property="article:published_time" content="2025-03-04T08:00:00+07:00"></head>
<body><nav><ul><li><a href="/">Beranda</a></li><li><a href="/politik">Politik</a></li></ul></nav>
<article><h1>Kusta 57 Kasus</h1><p>SERANG, KABARCONTOH.ID – {SENTENCE}</p>
<p>Baca juga: Harga Cabai Naik Lagi di Pasar Contoh</p>
<p>Pengobatan kusta gratis di semua puskesmas dan berjalan enam sampai dua belas bulan.</p></article>
<footer>Copyright 2026</footer></body></html>""".encode()


def articles(path: Path) -> list[Article]:
    found = list(read(path))
    assert all(isinstance(item, Article) for item in found), found
    return [item for item in found if isinstance(item, Article)]


def rejected(path: Path) -> list[str]:
    return [item.reason for item in read(path) if isinstance(item, Rejected)]


def test_a_text_page(tmp_path: Path) -> None:
    file = tmp_path / "007_Halaman Contoh.txt"
    file.write_text(f"Judul Berita yang Cukup Panjang\nSERANG – {SENTENCE}\n3 hours ago\n3\n", encoding="utf-8-sig")
    (article,) = articles(file)
    assert article == Article(
        id="007-halaman-contoh", title="Judul Berita yang Cukup Panjang", text=SENTENCE, place="Serang"
    )


def test_a_digest_with_front_matter(tmp_path: Path) -> None:
    file = tmp_path / "kusta.md"
    file.write_text(
        "---\ntitle: Kusta 57 kasus\noutlet:\nurl: https://contoh.id/a\npublished: 2025-12-17\n"
        "places: [Provinsi Banten, Kabupaten Lebak]\ntopics: [kusta, AHH]\n---\n"
        f"## Ringkasan kasus\n{SENTENCE} Lihat [profil](https://contoh.id/p) **resmi** dinas.\n\nPengobatan gratis.\n",
        encoding="utf-8",
    )
    (article,) = articles(file)
    assert article == Article(
        id="kusta",
        title="Kusta 57 kasus",
        text=f"Ringkasan kasus\n{SENTENCE} Lihat profil resmi dinas.\nPengobatan gratis.",
        published=date(2025, 12, 17),
        url="https://contoh.id/a",
        place="Provinsi Banten",
        topics=("kusta", "AHH"),
    )


def test_a_web_page(tmp_path: Path) -> None:
    file = tmp_path / "kusta.html"
    file.write_bytes(HTML)
    (article,) = articles(file)
    assert (article.title, article.outlet, article.published) == ("Kusta 57 Kasus", "Kabar Contoh", date(2025, 3, 4))
    assert article.place == "Serang"
    assert article.text.splitlines()[0] == SENTENCE
    assert "cabai" not in article.text.lower()


def test_a_web_page_without_a_date_gets_none(tmp_path: Path) -> None:
    file = tmp_path / "kusta.html"
    file.write_bytes(HTML.replace(b"2025-03-04T08:00:00+07:00", b""))
    (article,) = articles(file)
    assert article.published is None


def row(**values: object) -> str:
    return json.dumps({"id": "a1", "text": SENTENCE, **values}, ensure_ascii=False) + "\n"


def test_json_lines(tmp_path: Path) -> None:
    file = tmp_path / "artikel.jsonl"
    full = row(title="Judul", outlet="KABARCONTOH.COM", published="2025-08-12", url="https://contoh.id/a", extra=[1])
    bare = row(id=None, title=None, outlet=None, published=None, url=None)
    file.write_text(f"{full}\n{bare}", encoding="utf-8")
    one, two = articles(file)
    assert (one.id, one.title, one.outlet, one.published) == ("a1", "Judul", "KABARCONTOH.COM", date(2025, 8, 12))
    assert one.url == "https://contoh.id/a"
    assert (two.outlet, two.published, two.url) == (None, None, None)
    assert two.title == SENTENCE.rstrip(".")
    assert two.id == next(item.id for item in list(read(file))[1:] if isinstance(item, Article)), "ids are stable"


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2025-08-12", date(2025, 8, 12)),
        ("2025-08-12T10:00:00+07:00", date(2025, 8, 12)),
        ("2025-02-31", None),
        ("12/8/2025", None),
        ("2025-08", None),
        ("", None),
        (20250812, None),
    ],
)
def test_published_counts_only_in_iso_form(tmp_path: Path, published: object, day: date | None) -> None:
    file = tmp_path / "artikel.jsonl"
    file.write_text(row(published=published), encoding="utf-8")
    assert articles(file)[0].published == day


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "contoh.id/a", ""])
def test_only_web_addresses_are_links(tmp_path: Path, url: str) -> None:
    file = tmp_path / "artikel.jsonl"
    file.write_text(row(url=url), encoding="utf-8")
    assert articles(file)[0].url is None


def test_bad_lines_are_rejected_by_number_and_the_rest_go_on(tmp_path: Path) -> None:
    file = tmp_path / "artikel.jsonl"
    deep = "[" * 100_000
    bad = [b"{", b"[1]", b'{"id": "x"}', b'{"text": 3}', b'{"text": "Tags"}', b"\xff\xfe", deep.encode()]
    file.write_bytes(b"\n".join([*bad, b"", row().encode()]))
    found = list(read(file))
    assert [item.source for item in found if isinstance(item, Rejected)] == [f"{file}:{n}" for n in range(1, 8)]
    assert [item.id for item in found if isinstance(item, Article)] == ["a1"]


@pytest.mark.parametrize("article_id", ["a" * 201, "a\nb\x00"])
def test_ids_that_cannot_be_kept(tmp_path: Path, article_id: str) -> None:
    file = tmp_path / "artikel.jsonl"
    file.write_text(row(id=article_id), encoding="utf-8")
    found = list(read(file))
    assert all(isinstance(item, Rejected) or item.id == "a b" for item in found)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"\xff\xfe\xfa", "bukan teks UTF-8"),
        ("a.txt", b"3 hours ago\n3\n", "tidak ada isi setelah dibersihkan"),
        ("a.txt", b"", "tidak ada isi setelah dibersihkan"),
        ("a.md", b"---\ntitle: [a\n---\nIsi.", "bagian antara garis --- di awal berkas bukan YAML yang benar"),
        (
            "a.md",
            b"---\npublished: 2025-13-45\n---\nIsi.",
            "bagian antara garis --- di awal berkas bukan YAML yang benar",
        ),
        ("a.html", b"", "tidak ada teks artikel di halaman ini"),
        ("a.pdf", b"bukan pdf", "PDF tidak dapat dibaca (PdfStreamError)"),
        ("a.docx", b"PK", "jenis berkas tidak dikenal; yang dapat dibaca: .htm, .html, .jsonl, .md, .pdf, .txt"),
    ],
)
def test_bad_files_are_rejected_with_a_reason(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    assert rejected(file) == [reason]


def test_a_missing_file_and_an_empty_folder_are_rejected(tmp_path: Path) -> None:
    assert rejected(tmp_path / "tiada.txt") == ["berkas ini tidak ada"]
    assert rejected(tmp_path) == ["folder ini tidak berisi berkas .htm, .html, .jsonl, .md, .pdf, .txt"]


def test_a_scanned_pdf_is_rejected(tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    with (tmp_path / "pindai.pdf").open("wb") as file:
        writer.write(file)
    assert rejected(tmp_path) == ["PDF ini tidak berisi teks, mungkin hasil pindai"]


def test_a_pdf_flows_into_paragraphs(tmp_path: Path) -> None:
    lines = [
        "Ringkasan",
        "Dinas kesehatan mencatat 57 kasus kus-",
        "ta pada anak-",
        "anak sampai dengan akhir bulan",
        "Agustus.",
        "Daftar puskesmas:",
        "Puskesmas Satu",
        "Puskesmas Dua",
    ]
    (tmp_path / "laporan.pdf").write_bytes(pdf(lines))
    (article,) = articles(tmp_path)
    assert article.title == "Ringkasan"
    assert article.text.splitlines() == [
        "Dinas kesehatan mencatat 57 kasus kusta pada anak-anak sampai dengan akhir bulan Agustus.",
        "Daftar puskesmas:",
        "Puskesmas Satu",
        "Puskesmas Dua",
    ]


def pdf(lines: list[str]) -> bytes:
    """Return a PDF of one page with those lines."""
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 50 700 Td {shown} ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 %s >> >> >>"
        % b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = b"trailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + b"xref\n0 5\n0000000000 65535 f \n" + table + end


def test_a_folder_is_walked_in_order_without_hidden_files_and_lists_of_sources(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.md", "a/SOURCES.md", ".git/d.txt", "a/.e.txt", "f.png", "A.HTML"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert [str(file.relative_to(tmp_path)) for file in files(tmp_path)] == ["A.HTML", "a/c.md", "b.txt"]


def test_a_web_address_is_fetched_by_the_function_given() -> None:
    found = read_url("https://contoh.id/kesehatan/kusta?p=1", lambda _: HTML)
    assert isinstance(found, Article)
    assert (found.id, found.url) == ("contoh-id-kesehatan-kusta-p-1", "https://contoh.id/kesehatan/kusta?p=1")
    report = read_url("https://contoh.id/laporan", lambda _: pdf([SENTENCE]))
    assert isinstance(report, Article)
    assert report.text == SENTENCE


@pytest.mark.parametrize("error", [URLError("mati"), TimeoutError("lama"), ValueError("hanya alamat http dan https")])
def test_a_page_that_cannot_be_had_is_rejected(error: Exception) -> None:
    def fails(_: str) -> bytes:
        raise error

    found = read_url("https://contoh.id/a", fails)
    assert isinstance(found, Rejected)
    assert found.reason.startswith("halaman tidak dapat diambil")


@pytest.mark.parametrize(
    ("name", "made"),
    [("000_74aef", "000-74aef"), ("Kafé & Klinik", "kafe-klinik"), ("a" * 300, None), ("健康", None), ("", None)],
)
def test_slugs(name: str, made: str | None) -> None:
    found = slug(name)
    assert found == made or (made is None and 0 < len(found) <= 200)
    assert slug(name) == found


def test_long_names_that_begin_alike_get_different_ids() -> None:
    assert slug("a" * 300) != slug("a" * 301)


def test_the_shipped_folder_is_there() -> None:
    assert shipped().name == "articles"

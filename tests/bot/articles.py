"""A small collection of invented reports, wide enough for every kind of question and every status."""

from datetime import date

from corpus.article import Article

WARTA, KABAR = "Warta Uji", "Kabar Coba"

ARTICLES = (
    Article(
        id="rs-2026",
        title="Banten kini punya 141 rumah sakit",
        text="Provinsi Banten memiliki 141 rumah sakit, kata Gubernur Banten Anwar Misalnya di Kota Serang, Kamis "
        "(12/2/2026).\n"
        "Gubernur meminta setiap rumah sakit menyiapkan ruang tunggu yang nyaman bagi keluarga pasien.",
        published=date(2026, 2, 12),
        outlet=WARTA,
        url="https://uji.example/rs-2026",
        topics=("rumah sakit",),
    ),
    Article(
        id="rs-2025",
        title="Jumlah rumah sakit di Banten bertambah",
        text="Provinsi Banten memiliki 128 rumah sakit pada akhir tahun 2025.\n"
        "Dari jumlah itu, 41 rumah sakit milik pemerintah.",
        published=date(2025, 12, 17),
        outlet=KABAR,
        url="https://coba.example/rs-2025",
        topics=("rumah sakit",),
    ),
    Article(
        id="tbc-lebak-2024",
        title="Kasus TBC di Kabupaten Lebak",
        text="Dinas Kesehatan Kabupaten Lebak mencatat 2.419 kasus TBC sepanjang tahun 2024.\n"
        "Kepala Dinas Kesehatan Kabupaten Lebak, dr. Rina Contohwati, meminta warga yang batuk lebih dari dua pekan "
        "memeriksakan diri ke puskesmas.",
        published=date(2025, 1, 20),
        outlet=WARTA,
        url="https://uji.example/tbc-lebak-2024",
        topics=("TBC",),
    ),
    Article(
        id="tbc-lebak-2022",
        title="Lebak mencari penderita TBC",
        text="Sepanjang tahun 2022 ditemukan 1.600 kasus TBC di Kabupaten Lebak.\n"
        "Kader kesehatan mendatangi rumah warga untuk mencari penderita yang belum berobat.",
        published=date(2023, 1, 15),
        outlet=KABAR,
        topics=("TBC",),
    ),
    Article(
        id="tbc-pandeglang-2024",
        title="Kasus TBC di Kabupaten Pandeglang",
        text="Kabupaten Pandeglang mencatat 1.897 kasus TBC sepanjang tahun 2024 menurut dinas kesehatan setempat.\n"
        "Pengobatan TBC berlangsung paling sedikit enam bulan dan tidak dipungut biaya.",
        published=date(2025, 1, 22),
        outlet=KABAR,
        url="https://coba.example/tbc-pandeglang-2024",
        topics=("TBC",),
    ),
    Article(
        id="stunting-2022",
        title="Prevalensi stunting Banten",
        text="Prevalensi stunting di Provinsi Banten tercatat 20 persen pada tahun 2022.",
        published=date(2023, 2, 3),
        outlet=KABAR,
        topics=("stunting",),
    ),
    Article(
        id="stunting-2024",
        title="Stunting di Banten naik lagi",
        text="Prevalensi stunting di Provinsi Banten tercatat 21,1 persen pada tahun 2024.\n"
        "Pemerintah provinsi menargetkan prevalensi stunting turun menjadi 14 persen pada tahun 2029.",
        published=date(2025, 6, 2),
        outlet=WARTA,
        url="https://uji.example/stunting-2024",
        topics=("stunting",),
    ),
    Article(
        id="anggaran-2026",
        title="Anggaran kesehatan Banten tahun 2026",
        text="Pemerintah Provinsi Banten menyiapkan anggaran kesehatan sebesar Rp1,4 triliun untuk tahun 2026.\n"
        "Sebagian besar dipakai untuk iuran jaminan kesehatan warga kurang mampu.",
        published=date(2026, 1, 9),
        outlet=KABAR,
        topics=("anggaran",),
    ),
    Article(
        id="ckg",
        title="Cek Kesehatan Gratis untuk semua warga",
        text="Cek Kesehatan Gratis (CKG) adalah pemeriksaan kesehatan tanpa biaya bagi semua warga, dari bayi sampai "
        "lansia.\n"
        "Cara mendaftar CKG ialah dengan mengisi data diri di aplikasi SATUSEHAT Mobile, memilih puskesmas, lalu "
        "datang pada tanggal yang dipilih.\n"
        "Hingga Agustus 2026, sebanyak 1,2 juta warga Banten telah mengikuti CKG.",
        published=date(2026, 9, 4),
        outlet=WARTA,
        url="https://uji.example/ckg",
        topics=("CKG",),
    ),
    Article(
        id="polio",
        title="Imunisasi polio dimulai di Kota Serang",
        text="Pekan imunisasi polio di Banten dimulai pada 23 Juli 2026.\n"
        "Pembukaan pekan imunisasi polio digelar di Gedung Serbaguna Melati Indah, Kota Serang, dan dihadiri kader "
        "posyandu.",
        published=date(2026, 7, 24),
        outlet=KABAR,
        topics=("imunisasi",),
    ),
    Article(
        id="dbd-tangsel",
        title="Kasus DBD di Tangerang Selatan",
        text="Kota Tangerang Selatan mencatat sekitar 410 kasus DBD pada semester pertama tahun 2026.\n"
        "Kasus DBD meningkat karena hujan turun terus-menerus dan banyak wadah bekas menampung air.",
        published=date(2026, 7, 10),
        outlet=WARTA,
        topics=("DBD",),
    ),
    Article(
        id="ular-lebak",
        title="Gigitan ular di Lebak",
        text="Sepanjang tahun 2025 terdapat 87 kasus gigitan ular di Kabupaten Lebak, sebagian besar menimpa petani.\n"
        "Serum antibisa tersedia di rumah sakit umum daerah.",
        published=date(2026, 1, 30),
        outlet=WARTA,
        topics=("gigitan ular",),
    ),
    Article(
        id="cilegon-jkn",
        title="Warga Cilegon terlindungi JKN",
        text="Sebanyak 98,6 persen warga Kota Cilegon telah menjadi peserta JKN pada tahun 2025.\n"
        "Warga Cilegon dapat berobat di puskesmas dengan menunjukkan KTP.",
        published=date(2025, 10, 6),
        outlet=KABAR,
        topics=("JKN",),
    ),
    Article(
        id="posyandu-cilegon-warta",
        title="Posyandu di Kota Cilegon",
        text="Kota Cilegon memiliki 390 posyandu pada tahun 2025.\nSetiap posyandu buka sebulan sekali di balai warga.",
        published=date(2026, 2, 3),
        outlet=WARTA,
        url="https://uji.example/posyandu-cilegon",
        topics=("posyandu",),
    ),
    Article(
        id="posyandu-cilegon-kabar",
        title="Kader posyandu Cilegon dilatih",
        text="Di Kota Cilegon terdapat 372 posyandu pada tahun 2025.\n"
        "Kader posyandu belajar menimbang dan mengukur tinggi bayi.",
        published=date(2026, 2, 10),
        outlet=KABAR,
        url="https://coba.example/posyandu-cilegon",
        topics=("posyandu",),
    ),
    Article(
        id="bidan-tanpa-judul",
        text="Di Kabupaten Tangerang bertugas lebih dari 1.100 bidan yang tersebar di seluruh desa.\n"
        "Para bidan mendapat pelatihan persalinan aman setiap tahun.",
    ),
)

"""Settings: one table, read once, refused early."""

import dataclasses

import pytest

import settings


def test_the_table_and_the_values_have_the_same_names() -> None:
    assert set(settings.TABLE) == {field.name for field in dataclasses.fields(settings.Settings)}


def test_no_setting_is_needed() -> None:
    values = settings.load({})
    assert values.bind == "127.0.0.1:8000"
    assert values.shipped_articles
    assert values.telegram_token is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TANYA_SHIPPED_ARTICLES", "yes"),
        ("TANYA_BIND", "8000"),
        ("TANYA_BIND", "localhost:0"),
        ("TANYA_BIND", "localhost:99999"),
        ("TANYA_WORKERS", "0"),
        ("TANYA_PROXIES", "-1"),
        ("TANYA_PROXIES", "²"),
        ("TANYA_RATE_LIMIT", "60"),
        ("TANYA_RATE_LIMIT", "60/week"),
        ("TANYA_PUBLIC_URL", "dinkes.example.go.id"),
        ("TANYA_TELEGRAM_TOKEN", "a token with spaces"),
    ],
)
def test_a_wrong_value_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(settings.SettingsError, match=name):
        settings.load({name: value})


def test_a_wrong_secret_is_not_repeated() -> None:
    with pytest.raises(settings.SettingsError) as caught:
        settings.load({"TANYA_TELEGRAM_TOKEN": "sandi rahasia"})
    assert "sandi" not in str(caught.value)


def test_a_public_webhook_needs_a_secret() -> None:
    environ = {"TANYA_TELEGRAM_TOKEN": "1:a", "TANYA_PUBLIC_URL": "https://tanya.example.go.id"}
    with pytest.raises(settings.SettingsError, match="TANYA_TELEGRAM_SECRET"):
        settings.load(environ)
    assert settings.load(environ | {"TANYA_TELEGRAM_SECRET": "rahasia"}).telegram_secret == "rahasia"


def test_a_printed_settings_shows_no_secret() -> None:
    values = settings.load(
        {
            "TANYA_TELEGRAM_TOKEN": "123:penting",
            "TANYA_TELEGRAM_SECRET": "rahasia",
            "TANYA_DATABASE_URL": "postgresql://u:sandi@h/d",
        }
    )
    assert not [secret for secret in ("penting", "rahasia", "sandi") if secret in repr(values)]

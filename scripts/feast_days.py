"""Writes tables/data/feast_days.csv: feasts of calendars that follow the moon, by the package `holidays` (MIT).

Run by hand where the table shall grow, in an environment of its own: pip install holidays; python scripts/feast_days.py
"""

from __future__ import annotations

import csv
from importlib.metadata import version
from pathlib import Path
from typing import Any

FIRST, LAST = 1950, 2060
TABLE = Path(__file__).resolve().parent.parent / "src/twosource/tables/data/feast_days.csv"
YEARLY = {"lunar-new-year": "lunar_new_year", "mid-autumn": "mid_autumn", "dragon-boat": "dragon_boat"}
ISLAMIC = {
    "eid-al-fitr": "eid_al_fitr", "eid-al-adha": "eid_al_adha", "ramadan": "ramadan_beginning", "ashura": "ashura",
    "mawlid": "mawlid", "islamic-new-year": "hijri_new_year",
}  # fmt: skip
HEBREW = {"rosh-hashanah": "rosh_hashanah", "yom-kippur": "yom_kippur", "passover": "passover", "hanukkah": "hanukkah"}
HINDU = {"diwali": "diwali_india", "holi": "holi"}


def main() -> None:
    """Writes the table anew."""
    from holidays.calendars import _IslamicLunar
    from holidays.calendars.chinese import _ChineseLunisolar
    from holidays.calendars.hebrew import _HebrewLunisolar
    from holidays.calendars.hindu import _HinduLunisolar

    source = f"holidays {version('holidays')} (MIT)"
    found: set[tuple[str, str]] = set()
    for calendar, names in ((_ChineseLunisolar(), YEARLY), (_HebrewLunisolar(), HEBREW), (_HinduLunisolar(), HINDU)):
        found |= {(name, day) for name, method in names.items() for day in yearly(calendar, method)}
    islamic = _IslamicLunar()
    for name, method in ISLAMIC.items():
        for year in range(FIRST, LAST + 1):
            dates = getattr(islamic, f"{method}_dates")(year)
            found |= {(name, str(day)) for day, _ in dates if day and day.year == year}
    with TABLE.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["feast", "day", "source"])
        writer.writerows([name, day, source] for name, day in sorted(found))


def yearly(calendar: Any, method: str) -> list[str]:
    """The days of a feast, where the package knows them; it answers with a day, a set of days, or either and a flag."""
    made = (getattr(calendar, f"{method}_date")(year) for year in range(FIRST, LAST + 1))
    days = [one[0] if isinstance(one, tuple) else one for one in made]
    return [str(day) for one in days for day in (one if isinstance(one, set) else {one}) if day is not None]


if __name__ == "__main__":
    main()

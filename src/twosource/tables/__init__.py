"""General tables: facts about the world that no article states. Every row says where it comes from."""

from .archive_fields import ArchiveField, archive_fields
from .bodies import Body, alliances, armed_groups, bodies, body_named
from .columns import columns_guessed
from .countries import Country, CountryName, countries, country_named, country_naming, country_of_code
from .given import is_given_name, sex_of
from .months import months
from .named import Named, named, reach
from .offices import Held, offices
from .official import official_words
from .outlet_keys import GENERIC, agencies_of, all_keys, is_called, is_wire, keys_of_page, outlet_keys, site_of
from .places import Place, place_named, places
from .press import Press, agencies, agency_named, outlet_named, outlets, press_named
from .status import event_status, exported_certainty
from .treaties import Treaty, treaties
from .weapons import Weapon, weapons

__all__ = [
    "GENERIC",
    "ArchiveField",
    "Body",
    "Country",
    "CountryName",
    "Held",
    "Named",
    "Place",
    "Press",
    "Treaty",
    "Weapon",
    "agencies",
    "agencies_of",
    "agency_named",
    "all_keys",
    "alliances",
    "archive_fields",
    "armed_groups",
    "bodies",
    "body_named",
    "columns_guessed",
    "countries",
    "country_named",
    "country_naming",
    "country_of_code",
    "event_status",
    "exported_certainty",
    "is_called",
    "is_given_name",
    "is_wire",
    "keys_of_page",
    "months",
    "named",
    "offices",
    "official_words",
    "outlet_keys",
    "outlet_named",
    "outlets",
    "place_named",
    "places",
    "press_named",
    "reach",
    "sex_of",
    "site_of",
    "treaties",
    "weapons",
]

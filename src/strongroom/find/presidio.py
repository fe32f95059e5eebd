"""Our spans inside Microsoft Presidio: a recogniser that its analyser engine can hold.

Needs the package presidio-analyzer. Spans carry Unicode code points, as Presidio's results do.
Presidio has no recogniser for China; kinds that it has no name for are called by ours, in capitals
("VEHICLE_PLATE").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from strongroom.core.registry import shelf
from strongroom.find.text import spans, tiers

ENTITIES: Mapping[str, str] = {
    "account.id": "ACCOUNT_ID",
    "address": "LOCATION",
    "address.fragment": "LOCATION",
    "bank.card": "CREDIT_CARD",
    "date.birth": "DATE_TIME",
    "email": "EMAIL_ADDRESS",
    "geo.coordinates": "LOCATION",
    "id.cn_resident": "CN_RESIDENT_ID",
    "id.cn_resident_15": "CN_RESIDENT_ID",
    "id.passport": "PASSPORT",
    "ip.address": "IP_ADDRESS",
    "mac.address": "MAC_ADDRESS",
    "org.name": "ORGANIZATION",
    "org.uscc": "CN_CREDIT_CODE",
    "person.age": "AGE",
    "person.name": "PERSON",
    "phone.landline": "PHONE_NUMBER",
    "phone.mobile": "PHONE_NUMBER",
}
"""Presidio's name of each kind that it knows; the others by `entity_of`."""


def entity_of(kind: str) -> str:
    """What Presidio calls a kind."""
    return ENTITIES.get(kind, kind.replace(".", "_").upper())


def entities() -> list[str]:
    """Every entity that can be found inside text, in Presidio's names."""
    inside = [name for name in tiers().kinds if name in shelf("kinds")]
    return list(dict.fromkeys(entity_of(name) for name in inside))


def recognizer(language: str = "zh") -> Any:
    """A recogniser of ours, to be added to the registry of an AnalyzerEngine.

    Args:
        language: under which Presidio asks it; what is found does not depend on it.

    Raises:
        ImportError: presidio-analyzer is not installed.
    """
    return _recognizer_class()(language)


def analyzer(languages: Sequence[str] = ("zh", "en")) -> Any:
    """An AnalyzerEngine with our recogniser alone: needs no language model and loads none.

    Raises:
        ImportError: presidio-analyzer is not installed.
    """
    package = _presidio()
    registry = package.RecognizerRegistry(
        recognizers=[recognizer(language) for language in languages],
        supported_languages=list(languages),
    )
    return package.AnalyzerEngine(
        registry=registry,
        nlp_engine=_engine_class()(tuple(languages)),
        supported_languages=list(languages),
    )


def _presidio() -> Any:
    try:
        return import_module("presidio_analyzer")
    except ImportError:
        raise ImportError("this needs the package presidio-analyzer") from None


@cache
def _recognizer_class() -> type[Any]:
    """The class, made when it is first asked for: without Presidio there is nothing to inherit."""
    package = _presidio()

    class StrongroomRecognizer(package.EntityRecognizer):  # type: ignore[misc, name-defined]
        """Fixed formats, and what else `strongroom.spans` finds, as Presidio's results."""

        def __init__(self, language: str) -> None:
            super().__init__(
                supported_entities=entities(),
                name="StrongroomRecognizer",
                supported_language=language,
            )

        def load(self) -> None:
            """Nothing to load."""

        def analyze(self, text: str, entities: Sequence[str], nlp_artifacts: Any = None) -> Any:
            """The results for one text; entities that are not asked for are left out."""
            found = spans([text])
            wanted = set(entities or self.supported_entities)
            columns = (found.column(n).to_pylist() for n in ("start", "end", "kind", "score"))
            return [
                package.RecognizerResult(
                    entity_type=entity_of(kind),
                    start=start,
                    end=end,
                    score=round(float(score), 4),
                    recognition_metadata={
                        package.RecognizerResult.RECOGNIZER_NAME_KEY: self.name,
                        package.RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id,
                    },
                )
                for start, end, kind, score in zip(*columns, strict=True)
                if entity_of(kind) in wanted
            ]

    return StrongroomRecognizer


@cache
def _engine_class() -> type[Any]:
    package = import_module("presidio_analyzer.nlp_engine")
    tokens = import_module("spacy.tokens")
    vocabulary = import_module("spacy.vocab")

    class NoModel(package.NlpEngine):  # type: ignore[misc, name-defined]
        """Stands where Presidio wants a language model, and does nothing."""

        def __init__(self, languages: tuple[str, ...]) -> None:
            self._languages = list(languages)

        def load(self) -> None:
            """Nothing to load."""

        def is_loaded(self) -> bool:
            return True

        def process_text(self, text: str, language: str) -> Any:
            empty = tokens.Doc(vocabulary.Vocab(), words=[])
            return package.NlpArtifacts([], empty, [], [], self, language)

        def process_batch(self, texts: Any, language: str, **_: Any) -> Any:
            for text in texts:
                yield text, self.process_text(text, language)

        def is_stopword(self, word: str, language: str) -> bool:
            return False

        def is_punct(self, word: str, language: str) -> bool:
            return False

        def get_supported_entities(self) -> list[str]:
            return []

        def get_supported_languages(self) -> list[str]:
            return self._languages

    return NoModel

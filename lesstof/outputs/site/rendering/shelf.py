"""What pages look up, indexed once per handbook."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from msgspec import Struct

from lesstof.design import accent_of, tokens
from lesstof.labels import Labels, labels
from lesstof.model.chapter import Chapter, PlanStep, Section
from lesstof.model.exercise import Exercise
from lesstof.model.figure import Figure
from lesstof.model.handbook import Attachment, BookPart, Handbook, PageKind, Picture, Post, WrittenPage
from lesstof.model.prose import plain
from lesstof.outputs.addresses import Addresses, addresses
from lesstof.outputs.documents.making import Document, documents
from lesstof.outputs.recalling import recalled
from lesstof.outputs.site.rendering.mentions import Mentions, mentions_of

FEED = "feed.xml"
T = TypeVar("T")
K = TypeVar("K")


class Shelf(Struct, frozen=True):
    """A handbook with its indexes; lists are in the book's order, posts newest first.

    `files` are the finished files that pages may link to.
    """

    handbook: Handbook
    label: Labels
    addresses: Addresses
    chapters: Mapping[str, Chapter]
    sections: Mapping[tuple[str, str], Section]
    exercises: Mapping[str, Exercise]
    exercises_of: Mapping[str, tuple[Exercise, ...]]
    recalls: Mapping[str, tuple[str, ...]]
    figures: Mapping[str, Figure]
    steps: Mapping[str, PlanStep]
    attachments: Mapping[str, Attachment]
    pictures: Mapping[str, Picture]
    posts_of: Mapping[str, tuple[Post, ...]]
    definitions: Mapping[str, str]
    mentions: Mentions
    documents: Mapping[str, tuple[Document, ...]]
    files: frozenset[str]

    @property
    def posts(self) -> tuple[Post, ...]:
        """All posts, newest first."""
        return _newest(self.handbook)

    def written(self, kind: PageKind) -> tuple[WrittenPage, ...]:
        """The written pages of a kind, first those that the home page names, in its order."""
        home = next((page for page in self.handbook.pages if page.kind is PageKind.HOME), None)
        named = [reference.id for reference in home.references if reference.kind == "page"] if home else []
        found = [page for page in self.handbook.pages if page.kind is kind]
        return tuple(sorted(found, key=lambda page: named.index(page.id) if page.id in named else len(named)))

    def part_of(self, chapter: Chapter) -> tuple[int, BookPart] | None:
        """The part that holds a chapter, with its number from 1."""
        parts = enumerate(self.handbook.book.parts, 1)
        return next(((place, part) for place, part in parts if part.first <= chapter.number <= part.last), None)

    @property
    def plan(self) -> str:
        """What students call their plan."""
        return self.handbook.book.plan or self.label("My plan")

    def has(self, kind: str, id: str) -> bool:
        """Whether a reference leads somewhere."""
        return self.addresses.has(kind, id)

    def accent(self, chapter: str) -> str:
        """The name of the accent of a chapter's part; empty for an unknown chapter."""
        found = self.chapters.get(chapter)
        return accent_of(self.handbook.book, found.number).name if found else ""

    def part_accent(self, number: int) -> str:
        """The name of the accent of a part, numbered from 1."""
        accents = tokens().accents
        return accents[(number - 1) % len(accents)].name


def shelf_of(handbook: Handbook, known: dict[str, bytes] | None = None) -> Shelf:
    """The indexes of a handbook, with the files of its attachments; `known` is what `documents` knows of these."""
    sections = {(chapter.id, section.id): section for chapter in handbook.chapters for section in chapter.sections}
    exercises_of = grouped(handbook.exercises, lambda exercise: exercise.chapter)
    made = documents(handbook, known)
    return Shelf(
        handbook=handbook,
        label=labels(handbook.book.language),
        addresses=addresses(handbook),
        chapters={chapter.id: chapter for chapter in handbook.chapters},
        sections=sections,
        exercises={exercise.id: exercise for exercise in handbook.exercises},
        exercises_of=exercises_of,
        recalls={chapter.id: recalled(chapter, exercises_of) for chapter in handbook.chapters},
        figures={part.id: part for chapter in handbook.chapters for part in chapter.parts if isinstance(part, Figure)},
        steps={step.id: step for step in handbook.plan_steps()},
        attachments={code: found for found in handbook.attachments for code in (*found.old_codes, found.code)},
        pictures={picture.path: picture for picture in handbook.pictures},
        posts_of=grouped(_newest(handbook), lambda post: post.chapter),
        documents=grouped(made, lambda document: document.code),
        definitions={term.id: plain(term.definition) for term in handbook.glossary},
        files=frozenset((FEED, *(document.address for document in made))),
        mentions=mentions_of(handbook.glossary, handbook.book.language, handbook.book.unlinked_terms),
    )


def _newest(handbook: Handbook) -> tuple[Post, ...]:
    return tuple(sorted(handbook.posts, key=lambda post: (post.date, post.id), reverse=True))


def grouped(items: Iterable[T], key: Callable[[T], K]) -> dict[K, tuple[T, ...]]:
    """Items by key, keys in the order of their first item."""
    groups: defaultdict[K, list[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return {name: tuple(group) for name, group in groups.items()}

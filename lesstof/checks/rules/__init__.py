"""The rules over a handbook, one a file, listed in one table."""

from collections.abc import Callable, Iterable
from itertools import chain

from lesstof.checks.checkable import Checkable, Thresholds, broken_files, told
from lesstof.checks.missing_chapters import missing_chapters
from lesstof.checks.rules import (
    answers_apart,
    attachment_codes,
    boxes_in_a_row,
    chapter_of_attachments,
    country_balance,
    duplicate_exercises,
    duplicate_ids,
    duplicate_terms,
    enough_exercises,
    example_facts,
    exercise_objectives,
    exercise_variety,
    figure_facts,
    key_idea_count,
    key_point_count,
    lesson_parts,
    long_points,
    minutes_and_points,
    missing_parts,
    objective_count,
    objective_coverage,
    objective_numbers,
    objective_verbs,
    outside_links,
    plan_formulas,
    plan_order,
    point_by_point,
    post_excerpts,
    real_interviews,
    recall_questions,
    register_names,
    reused_codes,
    review_dates,
    section_slides,
    see_also,
    taken_addresses,
    term_count,
    unknown_in_exercises,
    unknown_objectives,
    unknown_references,
    unknown_unlinked,
    unmentioned_attachments,
    unused_figures,
    unused_terms,
    used_for,
    worksheets,
)
from lesstof.model.diagnostic import Diagnostic
from lesstof.model.handbook import Handbook

Rule = Callable[[Checkable], Iterable[Diagnostic]]

RULES: tuple[Rule, ...] = (
    duplicate_exercises.check,
    duplicate_ids.check,
    taken_addresses.check,
    unknown_references.check,
    unknown_unlinked.check,
    unknown_objectives.check,
    unknown_in_exercises.check,
    recall_questions.check,
    duplicate_terms.check,
    unused_terms.check,
    see_also.check,
    used_for.check,
    register_names.check,
    objective_numbers.check,
    plan_order.check,
    point_by_point.check,
    plan_formulas.check,
    enough_exercises.check,
    objective_coverage.check,
    exercise_objectives.check,
    objective_verbs.check,
    objective_count.check,
    term_count.check,
    figure_facts.check,
    unused_figures.check,
    long_points.check,
    key_point_count.check,
    key_idea_count.check,
    section_slides.check,
    minutes_and_points.check,
    exercise_variety.check,
    answers_apart.check,
    country_balance.check,
    review_dates.check,
    missing_parts.check,
    boxes_in_a_row.check,
    real_interviews.check,
    example_facts.check,
    attachment_codes.check,
    chapter_of_attachments.check,
    reused_codes.check,
    unmentioned_attachments.check,
    post_excerpts.check,
    outside_links.check,
    lesson_parts.check,
    worksheets.check,
)


def check_handbook(
    handbook: Handbook, thresholds: Thresholds, found: tuple[Diagnostic, ...] = ()
) -> tuple[Diagnostic, ...]:
    """What the rules find, sorted; `found` is what the reader told, so that one mistake is not told twice.

    In files with reading errors no rule says that something is missing, and warnings wait until these are mended.
    """
    missing = missing_chapters(handbook, found)
    course = Checkable(handbook, thresholds, broken_files(found + missing))
    return told((*missing, *chain.from_iterable(rule(course) for rule in RULES)), thresholds, course.broken)

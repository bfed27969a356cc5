import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lesstof.cli.language import prompt_language
from tests.cli.prompt import command, environment, lesstof

COMMANDS = ("build", "serve", "check", "new", "explain", "reference", "completion")


def test_help_teaches_with_examples_in_the_language_of_the_reader(tmp_path: Path) -> None:
    english = lesstof("--help", at=tmp_path).stdout
    dutch = lesstof("--help", "--language", "nl", at=tmp_path).stdout
    assert 'lesstof new course "Making coffee"' in english
    assert 'lesstof new course "Koffie zetten"' in dutch
    assert "usage" not in dutch


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_in_both_languages(name: str, tmp_path: Path) -> None:
    assert "examples:" in lesstof(name, "--help", at=tmp_path).stdout
    dutch = lesstof(name, "--help", "--language", "nl", at=tmp_path).stdout
    assert "voorbeelden:" in dutch
    assert "options:" not in dutch


def test_help_waits_for_no_library_that_only_a_build_needs(tmp_path: Path) -> None:
    line = [sys.executable, "-X", "importtime", "-m", "lesstof.cli", "--help"]
    told = subprocess.run(line, capture_output=True, text=True, cwd=tmp_path, check=True).stderr
    imported = {line.rpartition("|")[2].strip() for line in told.splitlines()}
    assert "lesstof.cli.help" in imported
    assert not imported & {"markdown", "mkdocs", "pptx", "lxml", "yaml", "PIL"}


def test_nothing_typed_shows_the_help(tmp_path: Path) -> None:
    assert "lesstof build" in lesstof(at=tmp_path).stdout


def test_a_misspelt_command_gets_a_suggestion(tmp_path: Path) -> None:
    assert "Do you mean: build" in lesstof("biuld", at=tmp_path, code=2).stderr


def test_a_misspelt_option_gets_a_suggestion_from_its_own_command(tmp_path: Path) -> None:
    told = lesstof("build", "--onyl", "site", at=tmp_path, code=2).stderr
    assert "Do you mean: --only" in told
    assert "See: lesstof build --help" in told


@pytest.mark.parametrize("port", ["99999", "abc", "-1"])
def test_a_port_that_cannot_be_is_wrong_use(port: str, course: Path) -> None:
    assert "--port" in lesstof("serve", f"--port={port}", at=course, code=2).stderr


def test_a_folder_without_a_course_is_explained(tmp_path: Path) -> None:
    for name in ("build", "check", "serve"):
        assert "There is no course" in lesstof(name, at=tmp_path, code=2).stderr


def test_an_unknown_setting_is_wrong_configuration(course: Path) -> None:
    settings = course / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("minimum_exercises", "minimum_exercise"), "utf-8")
    for name in ("build", "check"):
        told = lesstof(name, at=course, code=2).stderr
        assert "E903" in told
        assert "minimum_exercises" in told


@pytest.mark.parametrize("name", ["build", "check", "stats"])
def test_an_unknown_extension_is_wrong_configuration(name: str, course: Path) -> None:
    settings = course / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("- tables", "- tabels"), "utf-8")
    assert "E904" in lesstof(name, at=course, code=2).stderr


def test_a_chapter_that_cannot_be_read_is_one_mistake(course: Path) -> None:
    (course / "chapters/h01/index.md").write_text("Dit is één hoofdstuk.", "utf-16")
    report = lesstof("check", at=course, code=1).stdout
    assert "E101" in report
    assert report.count("error") == 1


def test_the_language_is_asked_for_or_the_courses_or_the_systems(
    course: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LC_ALL", "nl_BE.UTF-8")
    assert prompt_language(["build", "--course", str(course), "--language=en"]) == "en"
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert prompt_language(["build", "--course", str(course)]) == "nl"
    assert prompt_language(["build", "--course", str(tmp_path)]) == "en"
    monkeypatch.setenv("LC_ALL", "nl_BE.UTF-8")
    assert prompt_language(["build", "--course", str(tmp_path)]) == "nl"


def test_a_check_makes_nothing(course: Path) -> None:
    lesstof("check", at=course)
    assert not (course / "build").exists()


def test_a_check_finds_mistakes_of_students_and_teachers_files(course: Path) -> None:
    (course / "exercises/h01/08-spoor-terug-open.docent.md").unlink()
    chapter = course / "chapters/h01/index.md"
    chapter.write_text(chapter.read_text("utf-8").replace("begrip:extractie", "begrip:extracti"), "utf-8")
    report = lesstof("check", at=course, code=1).stdout
    assert "error E403" in report
    assert "error E551" in report


@pytest.mark.parametrize("form", ["json", "sarif", "github"])
def test_a_check_speaks_to_programs(form: str, course: Path) -> None:
    (course / "exercises/h01/08-spoor-terug-open.docent.md").unlink()
    assert "E551" in lesstof("check", "--format", form, at=course, code=1).stdout


def test_a_code_is_explained_in_any_case(course: Path) -> None:
    assert "Fout E201" in lesstof("explain", "e201", at=course).stdout
    assert "Error E201" in lesstof("explain", "E201", "--language", "en", at=course).stdout
    assert "E201" in lesstof("explain", "E2011", at=course, code=2).stderr


def test_the_reference_has_every_word_in_the_language_asked_for(course: Path) -> None:
    assert "voorbeeld" in lesstof("reference", at=course).stdout
    assert "plan-step" in lesstof("reference", "--language", "en", at=course).stdout


def test_bash_completes_commands_and_options(tmp_path: Path) -> None:
    script = tmp_path / "completion"
    script.write_text(lesstof("completion", "bash", at=tmp_path).stdout)
    ask = f'source {script}; COMP_WORDS=(lesstof "$@"); COMP_CWORD=$#; _shtab_lesstof; echo "${{COMPREPLY[@]}}"'
    done = subprocess.run(["bash", "-c", ask, "bash", "bu"], capture_output=True, text=True)
    assert done.stdout.split() == ["build"]
    done = subprocess.run(["bash", "-c", ask, "bash", "build", "--ch"], capture_output=True, text=True)
    assert done.stdout.split() == ["--chapter"]


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell"])
def test_other_shells_get_a_script_too(shell: str, tmp_path: Path) -> None:
    script = lesstof("completion", shell, at=tmp_path).stdout
    assert "completion" in script
    if shutil.which(shell):
        (tmp_path / "script").write_text(script)
        assert subprocess.run([shell, "-n", str(tmp_path / "script")]).returncode == 0


def test_a_console_of_another_encoding_does_not_stop_it(course: Path) -> None:
    done = subprocess.run(
        command("check"), cwd=course, env=environment() | {"PYTHONIOENCODING": "ascii"}, capture_output=True
    )
    assert done.returncode == 0
    assert "Geen fouten" in done.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_a_reader_that_stops_reading_is_no_fault(course: Path) -> None:
    pipe = "{ " + " ".join([*command("reference"), "; echo $? >&2; } | head -1"])
    done = subprocess.run(["bash", "-c", pipe], cwd=course, env=environment(), capture_output=True, text=True)
    assert done.stderr.strip() == "0"


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal")
def test_a_terminal_gets_a_bar_that_is_wiped(course: Path) -> None:
    outside, inside = os.openpty()
    process = subprocess.Popen(command("build", "--only", "cards"), cwd=course, env=environment(), stderr=inside)
    os.close(inside)
    shown = b""
    try:
        while piece := os.read(outside, 4096):
            shown += piece
    except OSError:
        pass
    assert process.wait() == 0
    assert b"[########################] 1/1 cards:h01" in shown
    assert b"Gemaakt in" in shown.rpartition(b"\r")[0].rpartition(b"] ")[2] + shown

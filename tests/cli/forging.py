"""Forgeries of a sealed quarter whose checksums are written anew, as somebody would who wants a changed seal believed.

Each is a name, a function that changes a campaign folder, and what `verify` says of it without a recorded hash: the kinds
of its findings, or none where only the hash that the step recorded can show it.
"""

import hashlib
import json
import shutil
import subprocess

SEAL = "seals/2023-Q1"
SUMMED = ("results.json", "results.yaml", "roster.json", "city.json", "manifest.json")
FOR_CITIES = ("roster.json", "city.json")


def sums_anew(seal):
    """Write both lists of sums as the files are now."""
    for sums, tool in (("SHA256SUMS", "sha256"), ("SM3SUMS", "sm3")):
        made = subprocess.run(["openssl", "dgst", f"-{tool}", "-r", *(one for one in SUMMED if (seal / one).exists())], cwd=seal, capture_output=True, text=True,
                              check=True).stdout
        (seal / sums).write_text(made.replace(" *", "  "), "utf-8")


def _digest(path):
    ran = subprocess.run(["openssl", "dgst", "-sm3", "-r", path], capture_output=True, text=True, check=True)
    data = path.read_bytes()
    return {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest(), "sm3": ran.stdout.split()[0]}


def _manifest(change):
    """A forgery of the manifest alone: `change` gets it as a dictionary."""
    def forge(folder):
        path = folder / SEAL / "manifest.json"
        manifest = json.loads(path.read_text("utf-8"))
        change(manifest)
        path.write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", "utf-8")
        sums_anew(path.parent)
    return forge


def _set(*keys, to):
    def change(manifest):
        for key in keys[:-1]:
            manifest = manifest[key]
        manifest[keys[-1]] = to
    return _manifest(change)


def _cut(role, index=0):
    def change(manifest):
        of_role = [one for one in manifest["inputs"] if one["role"] == role]
        manifest["inputs"].remove(of_role[index])
    return _manifest(change)


def _double_key(folder):
    path = folder / SEAL / "manifest.json"
    text = path.read_text("utf-8")
    path.write_text(text.replace(' "provisional": false,\n', ' "provisional": true,\n "provisional": false,\n'), "utf-8")
    sums_anew(path.parent)


def _link(folder):
    path = folder / SEAL / "results.json"
    outside = folder / "outside.json"
    shutil.move(path, outside)
    path.symlink_to(outside)


def _link_folder(folder):
    shutil.move(folder / SEAL, folder / "outside")
    (folder / SEAL).symlink_to(folder / "outside")


def _replaced(name, old, new):
    """An input that moves no public number is changed, and the manifest made to fit."""
    def forge(folder):
        path = folder / name
        text = path.read_text("utf-8")
        assert old in text, (name, old)
        path.write_text(text.replace(old, new), "utf-8")

        def change(manifest):
            for one in manifest["inputs"]:
                if one["name"] == name:
                    one.update(_digest(path))
        _manifest(change)(folder)
    return forge


def _other_hash(folder):
    """The digest of one record is replaced by that of another version of it, which lies nowhere."""
    def change(manifest):
        records = [one for one in manifest["inputs"] if one["role"] == "record"]
        records[0].update({"sha256": hashlib.sha256(b"another version").hexdigest()})
    _manifest(change)(folder)


def _rewrite(path, change):
    content = json.loads(path.read_text("utf-8"))
    change(content)
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _edited(name, was, now):
    """A forgery of what a city reads of the seal."""
    def forge(folder):
        path = folder / SEAL / name
        text = path.read_text("utf-8")
        assert was in text, (name, was)
        path.write_text(text.replace(was, now, 1), "utf-8")
        sums_anew(path.parent)
    return forge


def as_first_version(folder):
    """Make the seal one of program 0.1.0: in its forms, which neither manifest nor results name."""
    seal = folder / SEAL

    def manifest(content):
        content["program"] = "0.1.0"
        del content["forms"], content["plan_keys"]

    def results(content):
        del content["form"], content["as_of"]
    for name in FOR_CITIES:
        (seal / name).unlink()
    _rewrite(seal / "manifest.json", manifest)
    _rewrite(seal / "results.json", results)
    sums_anew(seal)


def forgeries(record):
    """All of them. `record`: the name of a return that is an input."""
    return (
        ("a record cut out", _cut("record"), ["other_results"]),
        ("the rubric cut out", _cut("rubric"), ["inputs_differ"]),
        ("the plan cut out", _cut("plan"), ["inputs_differ"]),
        ("the evidence cut out", _cut("evidence"), ["inputs_differ"]),
        ("as_of moved", _set("as_of", to="2023-03-30"), ["as_of_differs"]),
        ("no date", _set("sealed", to="2023-02-30"), ["manifest_differs"]),
        ("sealed on another day", _set("sealed", to="2023-07-02"), []),
        ("another period", _set("period", to="2023-Q2"), ["manifest_differs"]),
        ("made provisional", _set("provisional", to=True), ["manifest_differs"]),
        ("an earlier program", _set("program", to="0.1.0"), ["manifest_differs"]),
        ("a later program", _set("program", to="0.2.9"), []),
        ("another version of the rubric", _set("rubric", "version", to="1.0.1"), ["manifest_differs"]),
        ("an unknown form", _set("forms", "results", to=9), ["later_form"]),
        ("an unknown key", _set("note", to="x"), ["manifest_form"]),
        ("a doubled key", _double_key, ["manifest_form"]),
        ("an input twice", _manifest(lambda one: one["inputs"].append(one["inputs"][-1])), ["manifest_differs"]),
        ("another village on the roster", _edited("roster.json", "第3村", "第9村"), ["other_results"]),
        ("a reason for cities", _edited("city.json", '"unscored": {}', '"unscored": {"359901101201": {}}'), ["other_results"]),
        ("results outside", _link, ["archive_linked"]),
        ("the seal outside", _link_folder, ["archive_linked"]),
        ("a record replaced", _replaced(record, "kind: return", "kind:  return"), []),
        ("the evidence replaced", _replaced("evidence/a.txt", "三次", "四次"), []),
        ("the hash of another version", _other_hash, ["input_changed"]),
    )

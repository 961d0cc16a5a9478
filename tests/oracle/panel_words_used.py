"""Finds the words about panels that a campaign uses, as `place: word`: in the rubric and in the records of rounds."""


def of_panels(campaign):
    """Yield every use of a word in the rubric's panels and, where there are some, in the records of rounds."""
    for panel in campaign.rubric.panels.values():
        yield from _of_panel(panel)
    for record in campaign.contests.records("round"):
        yield from _of_round(record, campaign)
    for record in campaign.contests.records("panel"):
        yield from ("judge: " + ("home" if "home" in judge else "no_home") for judge in record["judges"])
    for record in campaign.contests.records("sheet"):
        yield from ("sheet: " + ("by_mark" if isinstance(marks, dict) else "plain") for marks in record["marks"].values())


def _of_panel(panel):
    yield from (f"panel: {word}" for word in ("title", "marks", "ballots", "sum", "groups", "adjust", "normalize", "ties",
                                              "prizes", "advance") if word in panel)
    if "marks" in panel:
        yield from _of_marks(panel)
    if "ballots" in panel:
        yield from _of_ballots(panel["ballots"])
    if "quorum" in panel:
        yield f"panel quorum: {_quorum(panel['quorum'])}"
    for group in panel.get("groups", []):
        yield from (f"panel group: {word}" for word in ("title", "roles") if word in group)
        yield from (f"role: {role}" for role in group.get("roles", []))
    for word, place in (("empty_group", "empty_group"), ("recusal", "recusal"), ("rank_on", "rank_on"),
                        ("team", "panel team"), ("absent", "panel absent")):
        if word in panel:
            yield f"{place}: {panel[word]}"
    if "normalize" in panel:
        yield f"normalize by: {panel['normalize']['by']}"
        yield "normalize decimals: " + ("exact" if panel["normalize"]["decimals"] == "exact" else "rounded")
    yield from (f"panel rounding: {stage}" for stage in panel["rounding"])
    yield f"places: {panel.get('places', 'unsaid')}"
    for line in [*panel.get("prizes", []), *([panel["advance"]] if "advance" in panel else [])]:
        yield from _of_line(line)


def _of_marks(panel):
    marks = panel["marks"].values()
    yield "panel marks: " + ("one" if len(marks) == 1 else "several")
    for mark in marks:
        yield "panel marks: " + ("weighted" if "weight" in mark else "unweighted")
        yield f"panel mark decimals: {mark['decimals']}"
    drop = panel["drop"]
    if drop == "none":
        yield "panel drop: none"
        return
    yield f"panel drop: {drop['by']}"
    form = {(True, False): "highest_only", (False, True): "lowest_only", (True, True): "both"}
    yield f"panel drop: {form[drop['highest'] != '0', drop['lowest'] != '0']}"


def _of_ballots(ballots):
    if any("title" in choice for choice in ballots["choices"].values()):
        yield "ballots: title"
    yield "ballots: " + ("grades" if "grades" in ballots else "no_grades")
    for grade in ballots.get("grades", []):
        yield f"ballots: of_{ballots['of']}"
        yield from (f"ballots: {word}" for word in ("at_least", "above") if word in grade)


def _quorum(quorum):
    if quorum == "none":
        return "none"
    ((word, limit),) = quorum.items()
    return f"{word}_{'count' if limit.isdigit() else 'share'}"


def _of_line(line):
    if "take" in line:
        yield "line: " + ("take_count" if line["take"].isdigit() else "take_share")
        yield f"line edge: {line['edge']}"
    yield from (f"line: {word}" for word in ("at_least", "title") if word in line)
    if "take" in line and "at_least" in line:
        yield "line: both"
    if "round" in line:
        yield f"line round: {line['round']}"


def _of_round(record, campaign):
    yield from (f"round: {word}" for word in ("contest", "title", "contestants", "advanced_from", "teams", "adjustments",
                                              "revotes", "panel") if word in record)
    if any(isinstance(one, dict) and "unranked" in one for one in record.get("contestants", [])):
        yield "round: unranked"
    if "panel" not in record:
        yield "round: without_panel"
    yield f"round level: {record['level']}"
    yield f"round form: {record['form']}"
    yield "round of: " + ("now" if record["period"] == str(campaign.period) else "earlier")

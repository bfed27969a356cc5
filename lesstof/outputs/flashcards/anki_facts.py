"""What Anki's schema 11 wants in a collection beside our own cards: its own defaults."""

from typing import Any

CONFIGURATION: dict[str, Any] = {
    "activeDecks": [1],
    "addToCur": True,
    "collapseTime": 1200,
    "curDeck": 1,
    "curModel": None,
    "dueCounts": True,
    "estTimes": True,
    "newSpread": 0,
    "nextPos": 1,
    "sortBackwards": False,
    "sortType": "noteFld",
    "timeLim": 0,
}

DECK: dict[str, Any] = {
    "browserCollapsed": False,
    "collapsed": False,
    "conf": 1,
    "desc": "",
    "dyn": 0,
    "extendNew": 0,
    "extendRev": 0,
    "lrnToday": [0, 0],
    "mod": 0,
    "newToday": [0, 0],
    "revToday": [0, 0],
    "timeToday": [0, 0],
    "usn": 0,
}

OPTIONS: dict[str, Any] = {
    "autoplay": True,
    "id": 1,
    "lapse": {"delays": [10], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0},
    "maxTaken": 60,
    "mod": 0,
    "name": "Default",
    "new": {
        "bury": True,
        "delays": [1, 10],
        "initialFactor": 2500,
        "ints": [1, 4, 7],
        "order": 1,
        "perDay": 20,
        "separate": True,
    },
    "replayq": True,
    "rev": {"bury": True, "ease4": 1.3, "fuzz": 0.05, "ivlFct": 1, "maxIvl": 36500, "minSpace": 1, "perDay": 200},
    "timer": 0,
    "usn": 0,
}

NOTE_TYPE: dict[str, Any] = {
    "latexPost": "\\end{document}",
    "latexPre": "\\documentclass[12pt]{article}\n\\begin{document}\n",
    "sortf": 0,
    "tags": [],
    "type": 0,
    "usn": -1,
    "vers": [],
}

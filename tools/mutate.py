"""Mutation testing of one module: does a test fail when the code is wrong?

    python tools/mutate.py timeline/write/visible.py tests/write/test_escaping.py [--most 40] [--seed 1]
    python tools/mutate.py timeline/write/outputs/ics.py tests/write/test_ics.py --within escape _ESCAPES

Each mutant changes one operator, number, constant or condition, or leaves one entry out of a table or one
character out of a text; with ``--within`` only in the functions and tables of these names. It is written to a
copy of the project in a temporary folder, and the tests named are run there until one fails. Prints the
mutants that survived and the share that was killed; one that cannot even be imported counts for nothing.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

OPERATORS: dict[type[ast.AST], Any] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult,
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.And: ast.Or, ast.Or: ast.And, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip


def mutants(tree: ast.Module, within: list[str]) -> Iterator[tuple[int, str, ast.Module]]:
    """Yield (line, what changed, the changed tree) for each place of the module that can be changed."""
    for place, original in enumerate(_running(tree, within)):
        for way in range(_ways(original)):
            changed = copy.deepcopy(tree)
            node = next(node for at, node in enumerate(_running(changed, within)) if at == place)
            before = ast.unparse(node) if isinstance(node, ast.expr | ast.stmt) else ""
            if _change(node, way):
                yield getattr(node, "lineno", 0), f"{before}  ->  {ast.unparse(node)}", changed


def _running(tree: ast.Module, within: list[str]) -> Iterator[ast.AST]:
    """The nodes that run, of the whole module or of the functions and tables with these names."""
    for part in tree.body:
        if isinstance(part, ast.Expr):  # documentation
            continue
        targets = part.targets if isinstance(part, ast.Assign) else []
        names = {getattr(part, "name", ""), *(ast.unparse(each) for each in targets)}
        if not within or names & set(within):
            yield part
            yield from _inner(part)


def _inner(tree: ast.AST) -> Iterator[ast.AST]:
    """What runs in a node: annotations and documentation do not; what an error says is left as it is."""
    if isinstance(tree, ast.Raise):
        return
    for name, field in ast.iter_fields(tree):
        for node in field if isinstance(field, list) else [field]:
            told = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
            if isinstance(node, ast.AST) and not told and name not in ("annotation", "returns"):
                yield node
                yield from _inner(node)


def _ways(node: ast.AST) -> int:
    """In how many ways a node can be changed, at most."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return len(node.value)
    if isinstance(node, ast.Dict):
        return len(node.keys)
    if isinstance(node, ast.Set) or (isinstance(node, ast.Tuple) and isinstance(node.ctx, ast.Load)):
        return len(node.elts)
    return 1


def _change(node: ast.AST, way: int) -> bool:
    """Change a node in place in one of its ways, if it is one that can be."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in OPERATORS:
        node.ops[0] = OPERATORS[type(node.ops[0])]()
    elif isinstance(node, ast.BinOp | ast.BoolOp) and type(node.op) in OPERATORS:
        node.op = OPERATORS[type(node.op)]()
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        node.value = not node.value
    elif isinstance(node, ast.Constant) and isinstance(node.value, int):
        node.value += 1
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        node.value = node.value[:way] + node.value[way + 1 :]
    elif isinstance(node, ast.Dict):
        del node.keys[way], node.values[way]
    elif isinstance(node, ast.Tuple | ast.Set) and len(node.elts) > 1:
        del node.elts[way]
    elif isinstance(node, ast.If | ast.IfExp):
        node.test = ast.UnaryOp(ast.Not(), node.test)
    else:
        return False
    return True


def killed(copy_of: Path, module: str, source: str, tests: list[str]) -> bool | None:
    """Whether a test fails (or never ends) with this source in the module's place; None if none can run."""
    (copy_of / module).write_text(source, encoding="utf-8")
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests],
            cwd=copy_of,
            env={**os.environ, "PYTHONPATH": str(copy_of), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            timeout=120,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return True
    return {0: False, 1: True}.get(done.returncode)


def main() -> int:
    """Print the survivors and the share killed; 1 if the tests fail without any mutant."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("module")
    parser.add_argument("tests", nargs="+")
    parser.add_argument("--most", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--within", nargs="+", default=[])
    options = parser.parse_args()
    source = Path(options.module).read_text(encoding="utf-8")
    chosen = list(mutants(ast.parse(source), options.within))
    made = len(chosen)
    random.Random(options.seed).shuffle(chosen)
    chosen = sorted(chosen[: options.most], key=lambda each: each[0])
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        for name in ("timeline", "tests"):
            shutil.copytree(name, here / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy("pyproject.toml", here)
        if killed(here, options.module, source, options.tests) is not False:
            print("the tests fail as it is")
            return 1
        ends = []
        for line, what, tree in chosen:
            ends.append(killed(here, options.module, ast.unparse(tree), options.tests))
            if ends[-1] is False:
                print(f"survived  {options.module}:{line}  {what[:150]}", flush=True)
    ran = len(ends) - ends.count(None)
    print(f"{options.module}: {ends.count(True)} of {ran} mutants killed ({made} possible)")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

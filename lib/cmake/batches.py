"""Which sources may be compiled together: batches.py ROOT reads lines `target;file` and writes `target|batch|file`.

Compiling ten files as one takes a third of the time of compiling them one by one, since most of the time goes into
templates that all of them need. But names that a file keeps to itself (in an unnamed namespace, or by `using`) are then
seen by those behind it. So a file joins a batch only if none of its own names occurs in the others, in the same
namespace or below it, nor theirs in it; headers that they include count as part of them.
"""
import functools
import itertools
import re
import sys
from pathlib import Path

TOKEN = re.compile(r'[A-Za-z_]\w*|::|[^\s\w]|\d[\w.\']*')
NOISE = re.compile(r'R"(\w*)\((?:.|\n)*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|//[^\n]*|/\*(?:.|\n)*?\*/')
NUMBER_MARK = re.compile(r"(?<=[0-9a-fA-F])'(?=[0-9a-fA-F])")
INCLUDE = re.compile(r'^#include "([^"]+)"', re.M)
DIRECTIVE = re.compile(r'^[ \t]*#(?:[^\\\n]|\\.|\\\n)*', re.M)
DEFINE = re.compile(r'^[ \t]*#define (\w+)', re.M)
WORD = re.compile(r'[A-Za-z_]\w*')
ANYWHERE = '*'  # where the name of a namespace counts: `using namespace` may bring it to any place
SIZE = 12  # files in a batch; with more, two processors no longer end together
KEPT = {'static', 'constexpr', 'constinit', 'inline', 'thread_local'}


class Scope:
    """What a text declares in its namespaces: (namespace, name) to how, and which of these it keeps to itself."""

    def __init__(self, tokens):
        self.declared = {}
        self.own = {}
        self.namespaces = set()
        self._read(tokens, 0, '', False)

    def _read(self, tokens, at, space, hidden):
        """A namespace's body from `at`; returns where its closing brace is followed."""
        self.namespaces.add(space)
        for part in space.split('::'):
            self.declared[ANYWHERE, part] = 'namespace'
        start = at
        while at < len(tokens) and tokens[at] != '}':
            if tokens[at] == 'namespace' and tokens[at - 1] != 'using' and '=' not in tokens[at:at + 3]:
                end = tokens.index('{', at)
                name = ''.join(t for t in tokens[at + 1:end] if t != 'inline')
                inner = '::'.join(part for part in (space, name) if part)
                at = start = self._read(tokens, end + 1, inner, hidden or not name)
            elif tokens[at] == ';':
                self._declaration(tokens[start:at], space, hidden)
                at = start = at + 1
            elif tokens[at] == '{':
                end = closing(tokens, at)
                self._declaration(tokens[start:end], space, hidden)
                at = start = end + (tokens[end:end + 1] == [';'])
            else:
                at += 1
        return at + 1

    def _declaration(self, tokens, space, hidden):
        tokens = without_template(tokens)
        if not tokens:
            return
        hidden = hidden or bool(KEPT & set(tokens[:3]))
        if tokens[0] in ('using', 'namespace'):
            if tokens[1] != 'namespace':
                self._name(space, tokens[1] if '=' in tokens else tokens[-1], ''.join(tokens), True)
        elif tokens[0] in ('struct', 'class', 'enum', 'union'):
            words = [token for token in tokens[1:3] if token not in ('class', 'struct')]
            self._name(space, words[0], 'type', hidden)
            if tokens[0] == 'enum' and tokens[1] not in ('class', 'struct') and '{' in tokens:
                for token in tokens[tokens.index('{') + 1:]:
                    self._name(space, token, 'enumerator', hidden)
        else:
            head = list(itertools.takewhile(lambda token: token not in ('(', '=', '{', '['), tokens))
            how = 'function' if tokens[len(head):len(head) + 1] == ['('] else 'object'
            if len(head) > 1 and head[-2] != '::':
                self._name(space, head[-1], how, hidden)

    def _name(self, space, name, how, hidden):
        if WORD.fullmatch(name):
            self.declared[space, name] = how
            if hidden:
                self.own[space, name] = how


def without_template(tokens):
    while tokens and tokens[0] == 'template':
        depth = 0
        for at, token in enumerate(tokens[1:], 1):
            depth += {'<': 1, '>': -1}.get(token, 0)
            if depth == 0:
                break
        tokens = tokens[at + 1:]
    return tokens


def closing(tokens, at):
    """Behind the brace that closes the one at `at`."""
    depth = 0
    while at < len(tokens):
        depth += {'{': 1, '}': -1}.get(tokens[at], 0)
        at += 1
        if depth == 0:
            return at
    return at


class Source:
    """What a text says, without comments and strings."""

    def __init__(self, path):
        text = path.read_text(encoding='utf-8')
        self.included = INCLUDE.findall(text)
        text = NOISE.sub('""', NUMBER_MARK.sub('', text))
        self.macros = set(DEFINE.findall(text))
        code = DIRECTIVE.sub('', text)
        tokens = TOKEN.findall(code)
        self.words = set(WORD.findall(code))
        self.called = {name for before, name, after in zip(tokens, tokens[1:], tokens[2:])
                       if after == '(' and before not in ('.', '->', '::')}
        self.scope = Scope(tokens)


class Files:
    def __init__(self, roots):
        self.roots = roots

    @functools.cache
    def source(self, path):
        return Source(path)

    @functools.cache
    def included(self, path):
        """The project's headers that the file names."""
        found = []
        for name in self.source(path).included:
            found += [(root / name).resolve() for root in (path.parent, *self.roots) if (root / name).is_file()][:1]
        return found

    @functools.cache
    def declared(self, path):
        """What the file and all headers of the project that it includes declare: (namespace, name) to the ways."""
        found, todo, names = {path}, [path], {}
        while todo:
            at = todo.pop()
            for key, how in self.source(at).scope.declared.items():
                names.setdefault(key, set()).add(how)
            new = [header for header in self.included(at) if header not in found]
            found.update(new)
            todo += new
        return names

    @functools.cache
    def disturbs(self, one, other):
        """Whether a name that `one` keeps to itself could mean something else in `other`."""
        theirs, declared = self.source(other), self.declared(other)
        if self.source(one).macros & (theirs.words | theirs.macros):
            return True
        for (space, name), how in self.source(one).scope.own.items():
            if not any(lies_in(below, space) for below in theirs.scope.namespaces):
                continue
            if how == 'object' and name in theirs.words or how == 'function' and name in theirs.called:
                return True
            for above in [*enclosing(space), ANYWHERE]:
                ways = declared.get((above, name), set())
                if ways - {how} or ways and '::' not in how:
                    return True
        return False


def lies_in(below, space):
    return not space or below == space or below.startswith(space + '::')


def enclosing(space):
    """The namespace and those around it."""
    parts = space.split('::')
    return ['::'.join(parts[:count]) for count in range(len(parts), -1, -1)]


def main():
    root = Path(sys.argv[1])
    files = Files([root / 'lib', root / 'cli', root / 'tests' / 'unit'])
    batches = {}
    for line in sys.stdin:
        target, name = line.rstrip('\n').split(';')
        path = Path(name)
        of_target = batches.setdefault(target, [])
        for batch in of_target:
            if len(batch) < SIZE and not any(files.disturbs(a, path) or files.disturbs(path, a) for a in batch):
                batch.append(path)
                break
        else:
            of_target.append([path])
    for target, of_target in batches.items():
        for number, batch in enumerate(of_target):
            for path in batch:
                print(f'{target}|{number}|{path}')


if __name__ == '__main__':
    main()

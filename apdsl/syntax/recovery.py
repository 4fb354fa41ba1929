"""How reading goes on behind a mistake, so that it is reported once and hides no other."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from apdsl.diagnostics import Diagnostic, Fix, Related, report
from apdsl.source import Source, Span
from apdsl.syntax import lexer as lexical
from apdsl.syntax.automaton import Automaton, Stack
from apdsl.syntax.blemishes import malformed_uid, name_of
from apdsl.syntax.expectation import expected, found, meant
from apdsl.syntax.grammar import END, tables
from apdsl.syntax.lexer import Token, lexer
from apdsl.syntax.lines import end_of_line, indentation, starts_line
from apdsl.syntax.repair import repair


class Place(NamedTuple):
    """Where reading goes on: a stack, and an offset in the text."""

    stack: Stack
    position: int


class Recovery:
    """The mistakes of one text so far.

    ``history`` are the tokens that were read, each with the stack before it; the reader appends
    to it, and what turns out to be misread is taken back.
    """

    def __init__(self, automaton: Automaton) -> None:
        self.automaton = automaton
        self.source: Source = automaton.source
        self.text = automaton.text
        self.history: list[tuple[Token, Stack]] = []
        self.diagnostics: list[Diagnostic] = []
        self._last_line = 0
        self._last_length = -1
        self._cut = False
        self._prose_checked = False

    def recover(self, stack: Stack, token: Token) -> Place | None:
        """Report that this token cannot stand here, and find where to go on; None: nowhere."""
        return (
            self._documentation(stack, token)
            or self._lexical(stack, token)
            or self._structure(stack, token)
        )

    # ---- Tokens that are wrong in themselves -----------------------------------------------------

    def _documentation(self, stack: Stack, token: Token) -> Place | None:
        """Doc comments that belong to no statement are only warned of."""
        if token.kind == "DOC":
            self.diagnostics.append(report("misplaced-doc-comment", self._span(token)))
            return Place(stack, token.end)
        first = len(self.history)
        while first and self.history[first - 1][0].kind == "DOC":
            first -= 1
        if first == len(self.history):
            return None
        before = self.history[first][1]
        again = self.automaton.next_token(before, token.start)
        if self.automaton.feed(before, again) is None:
            return None
        span = self._span(self.history[first][0]).to(self._span(self.history[-1][0]))
        self.diagnostics.append(report("misplaced-doc-comment", span))
        del self.history[first:]
        return Place(before, token.start)

    def _lexical(self, stack: Stack, token: Token) -> Place | None:
        match token.kind:
            case lexical.OPEN_STRING:
                self._say(token, "unterminated-string")
                return self._as(stack, token, "STRING")
            case lexical.BAD_STRING:
                for escape in re.finditer(r"\\([\"\\])?", token.text):
                    if not escape[1]:
                        at = token.start + escape.start()
                        span = Span(self.source, at, at + 2)
                        self._say(token, "invalid-escape", span, escape=span.text)
                return self._as(stack, token, "STRING")
            case lexical.OPEN_PROSE:
                return self._open_prose(stack, token)
            case lexical.OPEN_COMMENT:
                self._open_comment(token)
                return Place(stack, token.end)
            case lexical.BAD_TAG if self.automaton.accepts(stack, "TAG"):
                self._say(token, "malformed-tag", text=token.text)
                return Place(stack, token.end)
            case lexical.BAD_UID if self.automaton.accepts(stack, "UID"):
                self._last(token)
                self.diagnostics.append(malformed_uid(self.source, token))
                return Place(stack, token.end)
            case lexical.STRANGE:
                if not self._silent(token):
                    self._say(token, "unexpected-character", character=name_of(token.text))
                return Place(stack, self._end_of_run(token))
        return None

    def _as(self, stack: Stack, token: Token, kind: str) -> Place:
        """Take a token for what it was meant to be."""
        after = self.automaton.feed(stack, token._replace(kind=kind))
        return self._panic(stack, token) if after is None else Place(after, token.end)

    def _end_of_run(self, token: Token) -> int:
        end = token.end
        while self.text[end : end + 1] == token.text:
            end += 1
        return end

    def _open_comment(self, token: Token) -> None:
        opening = Token(token.kind, "/*", token.start, token.start + 2)
        self._say(opening, "unterminated-comment")
        self._cut = True

    def _open_prose(self, stack: Stack, token: Token) -> Place | None:
        """Prose that is never closed is taken to end with its first line."""
        self._prose_checked = True
        self._say_open_prose(token)
        prose = Token("PROSE", token.text + '"""', token.start, end_of_line(self.text, token.start))
        after = self.automaton.feed(stack, prose)
        if after is not None:
            return Place(after, prose.end)
        return self._panic(stack, prose._replace(start=prose.end))

    def _say_open_prose(self, token: Token) -> None:
        opening = Token(token.kind, '"""', token.start, token.start + 3)
        self._say(opening, "unterminated-prose")
        self._cut = True

    def _mispaired_prose(self) -> Place | None:
        """Prose whose end is the beginning of another: text follows directly on its quotes."""
        if self._prose_checked or self.text.count('"""') % 2 == 0:
            return None
        self._prose_checked = True
        for index, (token, stack) in enumerate(self.history):
            if token.kind == "PROSE" and self.text[token.end : token.end + 1].isalnum():
                del self.history[index:]
                line = self.text[token.start : end_of_line(self.text, token.start)]
                return self._open_prose(stack, token._replace(text=line))
        return None

    # ---- Tokens in a wrong place -----------------------------------------------------------------

    def _structure(self, stack: Stack, token: Token) -> Place | None:
        if token.kind == END:
            self._end(stack, token)
            return None
        if self._silent(token):
            # Behind prose that was never closed comes more of it, or anything.
            return None if self._cut else self._go_on(stack, token)
        if token.kind == "RBRACE" and not self._open_blocks(stack):
            if not self._cut:
                self._say(token, "unmatched-brace")
            return Place(stack, token.end)
        return (
            self._mispaired_prose()
            or self._string_on_line(stack, token)
            or self._missing_brace(stack, token)
            or self._needless_brace(token)
            or self._role(stack, token)
            or self._misplaced(stack, token)
        )

    def _role(self, stack: Stack, token: Token) -> Place | None:
        """A word that looks like a role, here or just before, where one may stand."""
        if _looks_like_role(token) and self.automaton.accepts(stack, "ROLE"):
            self._say(token, "unknown-role", role=token.text)
            return Place(stack, token.end)
        if not self.history:
            return None
        last, before = self.history[-1]
        if _looks_like_role(last) and self.automaton.accepts(before, "ROLE"):
            self._say(last, "unknown-role", role=last.text)
            return self._panic(stack, token)
        return None

    def _misplaced(self, stack: Stack, token: Token) -> Place:
        mended = repair(self.automaton, stack, token)
        notes: list[str] = []
        fixes: list[Fix] = []
        span, instead = self._span(token), found(token)
        if mended and mended.text:
            verb = "insert" if mended.inserts else "write"
            notes += [f"did you mean `{mended.text}`?"] if mended.misspelt else []
            blank = " " if mended.inserts else ""
            at = Span(self.source, token.start, token.start) if mended.inserts else span
            fixes.append(Fix(at, mended.text + blank, f"{verb} `{mended.text}`"))
        elif (near := meant(self.automaton, stack, token)) and near[0].text != token.text:
            notes.append(f"did you mean `{near[0].text}`?")
            fixes.append(Fix(span, near[0].text, f"write `{near[0].text}`"))
        elif starts_line(self.text, token.start) and self.history and mended is None:
            base = self.automaton.base(stack)
            if self._fits(base, token.start):
                end = self.history[-1][0].end
                span, instead = Span(self.source, end, end), "the end of the line"
        if not (mended and mended.misspelt):
            self._last(token)
            self._last_line = span.first.line
        self.diagnostics.append(
            report(
                "unexpected-token",
                span,
                expected=expected(self.automaton, stack),
                found=instead,
                notes=notes,
                fixes=fixes,
            )
        )
        return self._panic(stack, token) if mended is None else Place(mended.stack, mended.position)

    def _go_on(self, stack: Stack, token: Token) -> Place:
        mended = repair(self.automaton, stack, token)
        return self._panic(stack, token) if mended is None else Place(mended.stack, mended.position)

    def _string_on_line(self, stack: Stack, token: Token) -> Place | None:
        """Where quotes on the line do not pair up, the rest of it is beside the point."""
        rest, end = token, end_of_line(self.text, token.start)
        while rest.kind != END and rest.start < end and rest.kind != lexical.OPEN_STRING:
            rest = lexer().any_token(self.text, rest.end)
        if rest.kind != lexical.OPEN_STRING or rest.start >= end:
            return None
        for before, _ in reversed(self.history):
            if self._line_of(before) < self._line_of(token):
                break
            if before.kind == "STRING" and self.text[before.end : before.end + 1].isalnum():
                rest = before
        self._say(rest._replace(end=rest.end), "unterminated-string")
        self._last(token)
        return self._panic(stack, token)

    # ---- Braces ----------------------------------------------------------------------------------

    def _missing_brace(self, stack: Stack, token: Token) -> Place | None:
        """A statement of an outer block, no further in than the line where the inner one opened."""
        if not starts_line(self.text, token.start):
            return None
        column = indentation(self.text, token.start)
        closed: list[tuple[Token, Stack]] = []
        while opening := next(iter(self._open_blocks(stack)), None):
            brace = Token("RBRACE", "", stack.end, stack.end)
            after = self.automaton.feed(stack, brace)
            if after is None or column > indentation(self.text, opening.start):
                return None
            closed.append((brace, stack))
            stack = after
            if self._fits(stack, token.start):
                openings = [self._open_blocks(before)[0] for _, before in closed]
                self._unclosed(openings, token)
                self.history.extend(closed)
                return Place(stack, token.start)
        return None

    def _needless_brace(self, token: Token) -> Place | None:
        """A brace just before closed a block whose next statement this is."""
        if not self.history or self.history[-1][0].kind != "RBRACE":
            return None
        brace, before = self.history[-1]
        if not brace.text:
            return None
        opening = next(iter(self._open_blocks(before)), None)
        if opening is None or not self._fits(before, token.start):
            return None
        if indentation(self.text, token.start) <= indentation(self.text, opening.start):
            return None
        self.history.pop()
        self._say(brace, "unmatched-brace")
        return Place(before, token.start)

    def _end(self, stack: Stack, token: Token) -> None:
        if self._cut:
            return
        blocks = self._open_blocks(stack)
        if blocks:
            self._unclosed(blocks, token)
        elif not self._silent(token):
            self._say(token, "unexpected-end", expected=expected(self.automaton, stack))

    def _unclosed(self, blocks: list[Token], token: Token) -> None:
        """Report the blocks that lack their brace, which need not be those that stay open."""
        blamed = self._outdented()[: len(blocks)] or blocks[:1]
        where = "the text ends here" if token.kind == END else "this stands outside of it"
        for opening in blamed:
            related = [Related(self._span(token), where)]
            related += [
                Related(self._span(other), "this block contains it")
                for other in blocks
                if other.start < opening.start and token.kind == END
            ][:1]
            self._last(token)
            self.diagnostics.append(
                report("unterminated-block", self._span(opening), related=related)
            )

    def _outdented(self) -> list[Token]:
        """The openings of blocks whose closing brace stands further out than the line they open."""
        outdented: list[Token] = []
        for token, before in self.history:
            if token.kind == "RBRACE" and token.text and starts_line(self.text, token.start):
                opening = next(iter(self._open_blocks(before)))
                if indentation(self.text, token.start) < indentation(self.text, opening.start):
                    outdented.append(opening)
        said = {d.span.start for d in self.diagnostics if d.slug == "unterminated-block"}
        return [opening for opening in outdented if opening.start not in said]

    def _open_blocks(self, stack: Stack) -> list[Token]:
        """The braces that are open, innermost first."""
        return [token for token in stack.open() if token.kind == "LBRACE"]

    # ---- Panic -----------------------------------------------------------------------------------

    def _panic(self, stack: Stack, token: Token) -> Place:
        """Drop the statement, and go on where the next one seems to begin."""
        base = self._last_good(stack, token)
        position, fresh = token.start, True
        inner = len(self._open_blocks(stack)) - len(self._open_blocks(base))
        depth, column = inner, indentation(self.text, self._first(stack, base, token))
        while True:
            piece = lexer().any_token(self.text, position)
            if piece.kind == END:
                return Place(base, piece.start)
            starts = starts_line(self.text, piece.start)
            # The braces of a set hardly go over several lines.
            if (depth == 0 and (starts or fresh or piece.kind == "RBRACE")) or (
                depth <= inner and starts
            ):
                if self._fits(base, piece.start):
                    return Place(base, piece.start)
                if outside := self._missing_brace(base, piece):
                    return outside
                if (
                    piece.start > token.start
                    and starts
                    and indentation(self.text, piece.start) <= column
                ):
                    self._last_length = -1  # another statement, and another mistake
                    return Place(base, piece.start)
            if piece.kind == lexical.OPEN_COMMENT:
                self._open_comment(piece)
            elif piece.kind == lexical.OPEN_PROSE:
                self._say_open_prose(piece)
            elif self._line_of(piece) != self._last_line:
                if piece.kind == lexical.OPEN_STRING:
                    self._say(piece, "unterminated-string")
                elif piece.kind == lexical.STRANGE:
                    self._say(piece, "unexpected-character", character=name_of(piece.text))
            if piece.kind == "LBRACE":
                depth += 1
            elif piece.kind == "RBRACE":
                depth -= depth > 0
            fresh = piece.kind == "RBRACE"
            position = piece.end

    def _last_good(self, stack: Stack, token: Token) -> Stack:
        """The stack with the last statement if that is complete, and the token begins another."""
        closed = bool(self.history) and self.history[-1][0].kind == "RBRACE"
        if closed or starts_line(self.text, token.start):
            return self.automaton.completed(stack) or self.automaton.base(stack)
        return self.automaton.base(stack)

    def _first(self, stack: Stack, base: Stack, token: Token) -> int:
        """Where the statement begins that this token could not be read in."""
        starts = [part.start for part in stack.outward() if part.end > base.end and part.start >= 0]
        return min(starts, default=token.start)

    def _fits(self, stack: Stack, position: int) -> bool:
        token = self.automaton.next_token(stack, position)
        return self.automaton.feed(stack, token) is not None

    # ---- Reports and places ----------------------------------------------------------------------

    def _say(self, token: Token, slug: str, span: Span | None = None, **values: str) -> None:
        self._last(token)
        self.diagnostics.append(report(slug, span or self._span(token), **values))  # type: ignore[arg-type]

    def _last(self, token: Token) -> None:
        self._last_line = self._line_of(token)
        self._last_length = len(self.history)

    def _silent(self, token: Token) -> bool:
        """Whether a mistake here is but the consequence of the last one."""
        return len(self.history) <= self._last_length or self._line_of(token) == self._last_line

    def _span(self, token: Token) -> Span:
        return Span(self.source, token.start, token.end)

    def _line_of(self, token: Token) -> int:
        return self.source.position(token.start).line


_LIKE_A_ROLE: Final = re.compile(r"FS[A-Z]?|F[A-Z]?[CRU]")


def _looks_like_role(token: Token) -> bool:
    roles = tables().spellings["ROLE"]
    return token.text not in roles and _LIKE_A_ROLE.fullmatch(token.text) is not None

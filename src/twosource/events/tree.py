"""The dependency tree of a sentence: who is subject of what, whatever the form of the clause."""

from collections.abc import Iterator

from ..records import Sentence, Token

NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
GAPS = frozenset({"who", "which", "that", "whom"})
BLAMING = frozenset({
    "accuse", "blame", "suspect", "charge", "criticise", "criticize", "condemn", "convict", "acquit", "prevent", "stop",
    "keep", "bar", "ban", "praise", "thank",
})  # fmt: skip  # "accused the firm of hiding it": the firm hid it
LINKS = frozenset({"prep", "agent", "dative"})
CLAUSE_ENDS = frozenset({"relcl", "advcl", "ccomp", "xcomp", "acl", "conj", "parataxis", "csubj", "pcomp", "ROOT"})


class Tree:
    """Children and words of a sentence, looked up by token index."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        quote, base = sentence.span.quote, sentence.span.start
        self.words = tuple(quote[token.start - base : token.end - base].lower() for token in self.tokens)
        kids: list[list[int]] = [[] for _ in self.tokens]
        for place, token in enumerate(self.tokens):
            if token.head != place:
                kids[token.head].append(place)
        self.kids = tuple(tuple(row) for row in kids)

    def token(self, i: int) -> Token:
        """The token at this index."""
        return self.tokens[i]

    def lemma(self, i: int) -> str:
        """The lemma in lower case."""
        return self.tokens[i].lemma.lower()

    def of(self, i: int, *deps: str) -> tuple[int, ...]:
        """Children that stand in one of these relations, in order."""
        return tuple(kid for kid in self.kids[i] if self.tokens[kid].dep in deps)

    def verbal(self, i: int) -> bool:
        """True for a verb or an auxiliary."""
        return self.tokens[i].pos in ("VERB", "AUX")

    def passive(self, i: int) -> bool:
        """True for a passive verb, and for a participle that follows its noun ("troops sent by")."""
        if self.of(i, "auxpass", "nsubjpass"):
            return True
        token = self.tokens[i]
        return token.tag == "VBN" and token.dep == "acl" and not self.resumed(i)

    def resumed(self, i: int) -> bool:
        """True for the verb of "Lee, who led the board, called for calm" that the parser took for a participle."""
        token = self.tokens[i]
        clauses = self.of(token.head, "relcl")
        root = self.tokens[token.head].head == token.head and self.tokens[token.head].pos in NOUNS
        return token.dep == "acl" and root and any(kid < i for kid in clauses) and self.words[i - 1] == ","

    def coordinated(self, i: int) -> tuple[int, ...]:
        """The token and what is joined to it by "and" or a comma, in order."""
        return (i, *(other for kid in self.of(i, "conj") for other in self.coordinated(kid)))

    def meant(self, i: int) -> tuple[int, ...]:
        """The nouns a token stands for: a relative pronoun stands for the noun before its clause."""
        if self.words[i] in GAPS and self.tokens[i].tag.startswith("W"):
            clause = self.clause(i)
            if self.tokens[clause].dep == "relcl" and self.tokens[self.tokens[clause].head].pos in NOUNS:
                return self.coordinated(self.tokens[clause].head)
        return self.coordinated(i)

    def clause(self, i: int) -> int:
        """The nearest verb (or root) at or above a token: the head of its clause."""
        while self.tokens[i].head != i and not (self.verbal(i) and self.tokens[i].dep in CLAUSE_ENDS):
            i = self.tokens[i].head
        return i

    def above(self, i: int) -> Iterator[int]:
        """The heads of a token, nearest first."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield i

    def subjects(self, i: int, depth: int = 0) -> tuple[int, ...]:
        """Who does it: the subject of an active verb, the agent of a passive one; found through control verbs."""
        if self.passive(i):
            return self.pobj(i, "by")
        own = self.of(i, "nsubj", "csubj")
        if own:
            return tuple(word for kid in own for word in self.meant(kid))
        token = self.tokens[i]
        if depth > 6:
            return ()
        return (self.controller(i, depth) if token.head != i else ()) or self.stray(i)

    def stray(self, i: int) -> tuple[int, ...]:
        """The subject of a finite verb that the parser hung elsewhere: the nearest free noun before it."""
        if self.tokens[i].dep not in ("ROOT", "ccomp") or self.tokens[i].tag in ("VBG", "VB"):
            return ()
        free = [k for k in range(i) if self.tokens[k].pos in NOUNS and self.tokens[k].dep in ("conj", "appos", "dep")]
        if not free:
            return ()
        last = free[-1]
        while self.tokens[last].dep == "appos" and self.tokens[self.tokens[last].head].pos in NOUNS:
            last = self.tokens[last].head
        return (last,)

    def controller(self, i: int, depth: int) -> tuple[int, ...]:
        """The subject of a verb that has none of its own: from the clause it hangs on."""
        token = self.tokens[i]
        head = token.head
        if token.dep == "acl":
            return self.acl_subject(i, depth)
        if token.dep == "relcl":
            return self.coordinated(head)
        if token.dep == "xcomp" and not self.passive(head):
            objects = self.of(head, "dobj", "dative")
            return self.coordinated(objects[0]) if objects else self.subjects(head, depth + 1)
        if token.dep in ("conj", "xcomp", "advcl", "ccomp", "prep") and self.verbal(head):
            return self.doer(head, depth)
        if token.dep == "pcomp":
            over = self.tokens[head].head
            if self.lemma(over) in BLAMING:
                return self.objects(over)
            return self.doer(over, depth) if self.verbal(over) else ()
        return ()

    def doer(self, i: int, depth: int) -> tuple[int, ...]:
        """The grammatical subject a clause shares with the clauses that hang on it."""
        passive = self.of(i, "nsubjpass")
        if passive:
            return tuple(word for kid in passive for word in self.meant(kid))
        return self.subjects(i, depth + 1)

    def acl_subject(self, i: int, depth: int) -> tuple[int, ...]:
        """ "a delegation visiting", "the worst storm to hit": the noun; "a decision to send": who decided."""
        head = self.tokens[i].head
        if self.resumed(i):
            return self.coordinated(head)
        if self.tokens[i].tag == "VBG" or any(self.tokens[kid].tag in ("JJS", "RBS") for kid in self.of(head, "amod")):
            return self.coordinated(head)
        owners = self.of(head, "poss")
        if owners:
            return self.coordinated(owners[0])
        over = self.tokens[head].head
        return self.subjects(over, depth + 1) if self.verbal(over) and over != i else ()

    def objects(self, i: int) -> tuple[int, ...]:
        """What it is done to: the object, the subject of a passive, the noun before a participle."""
        found = self.of(i, "dobj", "nsubjpass")
        if found:
            return tuple(word for kid in found for word in self.meant(kid))
        token = self.tokens[i]
        if token.dep == "acl" and token.tag == "VBN":
            return () if self.resumed(i) else self.coordinated(token.head)
        if token.dep == "xcomp" and self.passive(token.head) and self.passive(i):
            return self.objects(token.head)
        if token.dep == "conj" and self.verbal(token.head) and (self.passive(i) or self.bare_participle(i)):
            return self.objects(token.head)
        if any(self.words[kid] in ("where", "when", "why") for kid in self.of(i, "advmod")):
            return ()
        if token.dep == "relcl" and self.of(i, "nsubj") and not self.of(i, "prep", "ccomp"):
            return self.coordinated(token.head) if self.subjects(i) != self.coordinated(token.head) else ()
        return ()

    def bare_participle(self, i: int) -> bool:
        """True for the second of two passives that share their auxiliary ("were killed and wounded")."""
        return self.tokens[i].tag == "VBN" and self.passive(self.tokens[i].head) and not self.of(i, "dobj")

    def pobj(self, i: int, name: str) -> tuple[int, ...]:
        """The nouns after this preposition of a token, and nouns joined to them."""
        found: list[int] = []
        for kid in self.of(i, *LINKS):
            if self.words[kid] == name:
                found.extend(word for noun in self.of(kid, "pobj", "pcomp") for word in self.coordinated(noun))
        if not found and name == "between":
            return self.between(i)
        return tuple(found)

    def between(self, i: int) -> tuple[int, ...]:
        """ "an agreement in principle between A and B", "talks planned between A and B": it may hang inside."""
        inner = [noun for kid in self.of(i, *LINKS) for noun in self.of(kid, "pobj")]
        inner += self.of(i, "acl")
        return next((found for noun in inner if (found := self.pobj(noun, "between"))), ())

    def phrase(self, i: int) -> tuple[int, int]:
        """Offsets of a noun with what stands before it ("the national authorities"), in the article."""
        first = i
        for kid in self.kids[i]:
            if kid < first and self.tokens[kid].dep in (
                "det",
                "amod",
                "compound",
                "nummod",
                "poss",
                "nmod",
                "quantmod",
            ):
                first = min(first, self.leftmost(kid))
        return self.tokens[first].start, self.tokens[i].end

    def leftmost(self, i: int) -> int:
        """The first token below a token."""
        return min([i, *(self.leftmost(kid) for kid in self.kids[i] if kid < i)])

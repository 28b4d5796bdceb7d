"""The PLOVER root of a relation: from the clause whose subject is the source, down through verbs of saying and will.

PLOVER codes what is to come by its promise: help that is to come is AGREE, harm to come THREATEN, help refused REJECT,
help stopped SANCTION, harm stopped YIELD (of which CONCEDE is our finer root); what somebody must do is REQUEST.
"""

from ..records import Code
from ..tables.things import coding_verbs
from .mentions import Hit
from .scene import Scene

HELP: frozenset[str] = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "AGREE", "CONCEDE", "RETREAT"})
HARM: frozenset[str] = frozenset({"SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE"})
FINAL: frozenset[str] = frozenset({"REJECT", "REQUEST", "THREATEN", "ACCUSE"})
ROOTS = ("YIELD", "REJECT", "ACCUSE", "AID", "SUPPORT", "THREATEN", "REQUEST", "PROTEST", "MOBILIZE", "COERCE",
         "ASSAULT", "COOPERATE", "SANCTION", "CONSULT", "AGREE")  # fmt: skip
FUTURE = frozenset({"will", "would", "shall", "'ll", "wo", "ready", "willing", "prepared"})
STARTED = frozenset(
    {"continue", "begin", "start", "use", "decide", "choose", "opt", "go", "call", "have", "come", "get", "need"}
)
DUTY = frozenset({"must", "should", "ought", "need"})
DEEP = 6


class Coder:
    """The roots of the predicates of one sentence, seen from one source and one target."""

    def __init__(self, scene: Scene, hits: dict[int, Hit], source: frozenset[int], target: frozenset[int]) -> None:
        self.scene, self.tree, self.hits = scene, scene.tree, hits
        self.source, self.target = source, target

    def at(self, i: int, depth: int = 0) -> Code | None:
        """The root of what a word says, its complements and its modality included."""
        if depth > DEEP:
            return None
        plain = self.plain(i, depth)
        return self.moded(i, plain) if self.tree.verbal(i) else plain

    def plain(self, i: int, depth: int) -> Code | None:
        """The root without modality: by the class of the verb, by its frame, then by its complements."""
        if not self.tree.verbal(i):
            return self.framed(i)
        classes = coding_verbs().get(self.tree.lemma(i), frozenset())
        if "report" in classes and (found := self.reported(i, depth)):
            return found
        if "ease" in classes:
            return "CONCEDE"
        called_off = self.tree.lemma(i) == "call" and any(
            self.tree.words[kid] == "off" for kid in self.tree.of(i, "prt")
        )
        if ("stop" in classes or called_off) and (found := self.stopped(i, depth)):
            return found
        if "intent" in classes and (found := self.intended(i, depth)):
            return found
        if "carry" in classes and (found := self.carried(i, depth)):
            return found
        return self.framed(i) or self.rooted(classes) or self.below(i, depth)

    def framed(self, i: int) -> Code | None:
        """The root of the frame a word opens."""
        return self.hits[i].frame.code if i in self.hits else None

    def rooted(self, classes: frozenset[str]) -> Code | None:
        """The root a verb has by itself."""
        found = next((root for root in ROOTS if root in classes), None)
        return "CONCEDE" if found == "YIELD" else found  # type: ignore[return-value]

    def reported(self, i: int, depth: int) -> Code | None:
        """ "said it would X": the root of X; "said that the target must": a request; "that it did harm": a charge."""
        for verb in self.tree.of(i, "ccomp", "xcomp"):
            own = self.tree.subjects(verb)
            about = bool(set(own) & self.target)
            if self.duty(verb) and not set(own) & self.source:
                return "REQUEST"
            found = self.at(verb, depth + 1)
            if about and (found is None or found in HARM or found in ("REJECT", "THREATEN")):
                return "ACCUSE"
            if found:
                return found
        return self.carried(i, depth)

    def stopped(self, i: int, depth: int) -> Code | None:
        """Help stopped is SANCTION, harm stopped is YIELD."""
        nouns = [*self.tree.objects(i), *self.tree.pobj(i, "from"), *self.tree.pobj(i, "of")]
        for word in nouns:
            code, kinds = self.framed(word), self.scene.classes(word)
            if self.tree.lemma(i) in ("cancel", "postpone") and code == "CONSULT":
                return "REJECT"
            if "help-thing" in kinds or (code in HELP and "harm-thing" not in kinds):
                return "SANCTION"
            if "harm-thing" in kinds or code in HARM:
                return "CONCEDE"
        for verb in self.tree.of(i, "xcomp"):
            code = self.at(verb, depth + 1)
            if code:
                return "CONCEDE" if code in HARM else "SANCTION"
        return None

    def intended(self, i: int, depth: int) -> Code | None:
        """ "plans to X": X as something to come."""
        for verb in self.tree.of(i, "xcomp", "ccomp"):
            found = self.at(verb, depth + 1)
            if found:
                return found if self.tree.lemma(i) in STARTED else to_come(found)
        return None

    def carried(self, i: int, depth: int) -> Code | None:
        """ "launched a strike", "is willing to X", "was critical of": the root of the noun or adjective."""
        for word in (*self.tree.of(i, "acomp", "attr", "oprd"), *self.tree.objects(i)):
            found = self.framed(word)
            inner = next(
                (c for verb in self.tree.of(word, "xcomp", "acl", "ccomp") if (c := self.at(verb, depth + 1))), None
            )
            if self.tree.words[word] in FUTURE and inner:
                return to_come(inner)
            if self.tree.lemma(word) in ("suspension", "halt", "end", "cut", "freeze"):
                return "SANCTION"
            if found or inner:
                return found or inner
        return None

    def below(self, i: int, depth: int) -> Code | None:
        """The first root among what hangs on a verb."""
        for kid in self.tree.of(i, "xcomp", "ccomp", "dobj", "prep", "dative", "agent", "advcl", "conj", "nsubjpass"):
            for word in (kid, *self.tree.of(kid, "pobj", "pcomp")):
                found = self.at(word, depth + 1) if self.tree.verbal(word) else self.framed(word)
                if found:
                    return found
        return None

    def moded(self, i: int, code: Code | None) -> Code | None:
        """The root with negation, future and duty."""
        if code is None:
            return None
        helpers = {self.tree.words[kid] for kid in self.tree.of(i, "aux")}
        negated = bool(self.tree.of(i, "neg")) or any(
            self.tree.words[kid] == "never" for kid in self.tree.of(i, "advmod")
        )
        if negated:
            return "REJECT" if code not in ("ACCUSE", "THREATEN") else code
        if self.duty(i) and code not in FINAL:
            return "REQUEST"
        return to_come(code) if helpers & FUTURE else code

    def duty(self, i: int) -> bool:
        """True for "must", "should"."""
        return any(self.tree.words[kid] in DUTY for kid in self.tree.of(i, "aux"))

    def start(self) -> int | None:
        """The predicate of the source: the verb whose subject or agent it is, or the event noun it belongs to."""
        if not self.source:
            return None
        i = next((w for w in self.source if self.tree.tokens[w].head not in self.source), min(self.source))
        for over in (i, *self.tree.above(i)):
            if over not in self.source and (self.tree.verbal(over) or over in self.hits):
                return self.with_target(over)
        return None

    def with_target(self, i: int) -> int:
        """Of verbs joined by "and", the one that the target hangs on."""
        joined = [verb for verb in self.tree.coordinated(i) if self.tree.verbal(verb)]
        for verb in reversed(joined):
            if verb != i and any(verb in (word, *self.tree.above(word)) for word in self.target):
                return verb if not self.tree.of(verb, "nsubj") else i
        return i


def to_come(code: Code) -> Code:
    """The root of something that is only to come."""
    return "AGREE" if code in HELP else "THREATEN" if code in HARM else code

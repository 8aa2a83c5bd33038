"""Slack's markup as the words that its reader sees. Pure, and nothing that was typed is lost (R29).

docs.slack.dev/messaging/formatting-message-text: links, people, channels, groups, dates and broadcasts
stand between `<` and `>`, where nothing that a person types can stand: their own are escaped.
"""

import re
import unicodedata
from collections.abc import Callable

MENTION = "@\u2060"  # where somebody is mentioned, until their name is known
_CODE, _TOKEN = "\ufdd0", "\ufdd1"  # stand for what is put aside; Unicode keeps them out of texts

_ANGLES = re.compile(r"<([^<>\n]{1,4000})>")
_USER = re.compile(r"@([UW][A-Z0-9]+)")
_CODES = re.compile(r"```\n?((?:[^`]|`(?!``))+)```|`([^`\n]+)`")
_QUOTE = re.compile(r"^(?:&gt;){1,3} ?", re.MULTILINE)
_STYLES = tuple(
    re.compile(rf"(?<![^\s(\"'*_~]){sign}(?! )([^{sign}\n]+)(?<! ){sign}(?![^\s.,:;!?)\"'*_~])")
    for sign in (r"\*", "_", "~")
)
_EMOJI = re.compile(r"(?<![\w:]):([a-z0-9_+'-]{1,80}):(?::skin-tone-[2-6]:)?(?!\w)")
_LETTER = re.compile(r"[a-z]|[+-]1|100")
_SCHEME = re.compile(r"^(?:https?://|mailto:|tel:)", re.IGNORECASE)
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
_OLDEST_PICTURE = 0x2190  # below it, Unicode names letters and signs

# What Slack calls otherwise than Unicode does (github.com/iamcal/emoji-data); the others are looked up.
_PICTURES = """
+1 👍, -1 👎, thumbsup 👍, thumbsdown 👎, smile 😄, smiley 😃, grinning 😀, grin 😁, laughing 😆,
joy 😂, rofl 🤣, slightly_smiling_face 🙂, simple_smile 🙂, upside_down_face 🙃, wink 😉,
blush 😊, innocent 😇, yum 😋, heart_eyes 😍, kissing_heart 😘, hugging_face 🤗,
thinking_face 🤔, neutral_face 😐, expressionless 😑, no_mouth 😶, smirk 😏, unamused 😒,
face_with_rolling_eyes 🙄, grimacing 😬, relieved 😌, pensive 😔, sleepy 😪, sleeping 😴,
mask 😷, sunglasses 😎, nerd_face 🤓, confused 😕, worried 😟, white_frowning_face ☹,
slightly_frowning_face 🙁, open_mouth 😮, astonished 😲, flushed 😳, fearful 😨,
cold_sweat 😰, cry 😢, sob 😭, scream 😱, disappointed 😞, sweat 😓, sweat_smile 😅, weary 😩,
tired_face 😫, triumph 😤, rage 😡, angry 😠, exploding_head 🤯, wave 👋, raised_hand ✋,
ok_hand 👌, v ✌, crossed_fingers 🤞, point_up ☝, point_right 👉, point_left 👈,
point_down 👇, clap 👏, raised_hands 🙌, pray 🙏, handshake 🤝, muscle 💪, eyes 👀, heart ❤,
broken_heart 💔, yellow_heart 💛, green_heart 💚, blue_heart 💙, purple_heart 💜, 100 💯,
tada 🎉, boom 💥, fire 🔥, star ⭐, star2 🌟, sunny ☀, zap ⚡, rainbow 🌈, coffee ☕, tea 🍵,
beer 🍺, cake 🍰, birthday 🎂, gift 🎁, trophy 🏆, dart 🎯, book 📖, books 📚, memo 📝, pencil 📝,
pencil2 ✏, bulb 💡, calendar 📅, date 📅, clock 🕒, email ✉, envelope ✉, phone ☎,
computer 💻, link 🔗, pushpin 📌, warning ⚠, question ❓, exclamation ❗, heavy_check_mark ✔,
white_check_mark ✅, x ❌, heavy_plus_sign ➕, arrow_right ➡, arrow_left ⬅, arrow_up ⬆,
arrow_down ⬇, sos 🆘, seedling 🌱, dancer 💃, runner 🏃, man_dancing 🕺, speech_balloon 💬,
hand 🖐, mortar_board 🎓, school 🏫, house 🏠, umbrella ☔, cat 🐱, dog 🐶
"""
_NAMED = dict(pair.split() for pair in _PICTURES.split(","))


def words_of(text: str) -> tuple[str, tuple[str, ...]]:
    """The text as plain words, and the ids of whoever is mentioned, in order; each stands as `MENTION`."""
    aside: list[str] = []
    users: list[str] = []

    def put_aside(found: "re.Match[str]") -> str:
        if user := _USER.match(found[1]):
            users.append(user[1])
        aside.append(_token(found[1]))
        return _TOKEN

    code: list[str] = []

    def put_code_aside(found: "re.Match[str]") -> str:
        code.append((found[1] or found[2]).strip("\n"))
        return _CODE

    bare = text.replace(_CODE, "").replace(_TOKEN, "").replace(MENTION, "@")
    bare = _ANGLES.sub(put_aside, bare)
    bare = _QUOTE.sub("", _CODES.sub(put_code_aside, bare))
    for style in _STYLES:
        bare = style.sub(r"\1", bare)
    bare = _put_back(_CODE, code, _EMOJI.sub(_picture, bare))
    return _unescaped(_put_back(_TOKEN, aside, bare)), tuple(users)


def _put_back(mark: str, kept: list[str], text: str) -> str:
    pieces = iter(kept)
    return re.sub(mark, lambda _: next(pieces, ""), text)


def _token(inner: str) -> str:
    """What Slack shows for `<inner>`."""
    what, _, label = inner.partition("|")
    for sign, shown in _SHOWN.items():
        if what.startswith(sign):
            return shown(what, label)
    if ":" not in what:
        return f"<{inner}>"  # none of Slack's
    address = what if what.lower().startswith("http") else _SCHEME.sub("", what)
    if not label or _alike(label, address):
        return label or address
    return f"{label} ({address})"


_SHOWN: dict[str, Callable[[str, str], str]] = {
    "@": lambda *_: MENTION,
    "#": lambda what, label: f"#{label or what[1:]}",
    "!date^": lambda what, label: label or what.split("^")[2 if what.count("^") > 1 else 1],
    "!subteam^": lambda what, label: f"@{(label or what.split('^')[1]).lstrip('@')}",
    "!": lambda what, label: f"@{(label or what[1:]).lstrip('@')}",
}


def _alike(label: str, address: str) -> bool:
    """Slack made the link itself, out of what was typed."""
    return (
        _SCHEME.sub("", label).rstrip("/").lower() == _SCHEME.sub("", address).rstrip("/").lower()
    )


def _picture(found: "re.Match[str]") -> str:
    """The emoji; the words of its name for a workspace's own, and as it stands for what is none."""
    name = found[1]
    if not _LETTER.search(name):
        return found[0]
    if known := _NAMED.get(name):
        return known
    spoken = name.replace("_", " ").replace("-", " ")
    try:
        picture = unicodedata.lookup(spoken)
    except KeyError:
        return spoken
    return picture if ord(picture) >= _OLDEST_PICTURE else spoken


def _unescaped(text: str) -> str:
    for entity, character in _ENTITIES:
        text = text.replace(entity, character)
    return text

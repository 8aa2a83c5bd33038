worklist-title = Werklijst voor { $community }, { $day }
worklist-none = Er is niets dat aandacht vraagt.
worklist-footnote = Elke maandag, en altijd met `werklijst`.
command-worklist = wat deze week aandacht vraagt
command-worklist-button = Werklijst
command-worklist-word = werklijst
occasion-mentoring-worklist = werklijst
quiet-title = Het is stil geworden
quiet-word =
    { $weeks ->
        [one] In { $community } heeft al een week niemand iets gedaan. Dat mag: een leergemeenschap heeft drukke en rustige tijden. Wat vaak helpt: bel twee mensen, stel één concrete vraag, of rond samen af. Ik stuur je vanaf nu nog één regel per maand.
       *[other] In { $community } heeft al { $weeks } weken niemand iets gedaan. Dat mag: een leergemeenschap heeft drukke en rustige tijden. Wat vaak helpt: bel twee mensen, stel één concrete vraag, of rond samen af. Ik stuur je vanaf nu nog één regel per maand.
    }
quiet-poll = Stel één vraag
quiet-health = Bekijk de cijfers
quiet-line =
    { $weeks ->
        [one] { $community } is nog stil: 1 week. Typ `werklijst` als je wilt zien wat er nog openstaat.
       *[other] { $community } is nog stil: { $weeks } weken. Typ `werklijst` als je wilt zien wat er nog openstaat.
    }
subject-worklist = Werklijst
subject-worklist-say = „wie wacht er op een mentor?”
intent-desk = Zien wat aandacht vraagt
mine-worklist = Op je werklijst
mine-worklist-are =
    { $count ->
        [one] één punt
       *[other] { $count } punten
    }
mine-worklist-press = Werklijst

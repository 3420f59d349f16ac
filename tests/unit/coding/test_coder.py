"""What sentences of conflict reports are coded as, read by the shipped parser."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claims_told import fits, shown
from vedette.model.claim import Claim

Told = Callable[..., list[Claim]]

VIOLENCE = {
    "active": ("Russian warplanes bombed the town of Jisr al-Shughur on Monday.", "ASSAULT/aerial happened actor=RUS"),
    "passive with a toll": (
        "The village was shelled by government forces on Tuesday, killing four civilians.",
        "ASSAULT/heavy-weapons happened actor=MIL killed=4 victim=civilians",
    ),
    "relative clause": (
        "Turkish artillery, which had shelled the hills for days, fell silent on Sunday.",
        "ASSAULT/heavy-weapons happened actor=TUR means=artillery",
    ),
    "relative clause on the killers": (
        "The militants who killed six soldiers in Djibo fled on motorcycles.",
        "ASSAULT happened actor=militants killed=6",
    ),
    "noun of and by": (
        "The shelling of Kharkiv by Russian forces killed seven people.",
        "ASSAULT/heavy-weapons happened actor=RUS killed=7",
    ),
    "light verb": (
        "Israeli forces carried out an air strike on a house in Khan Younis.",
        "ASSAULT/aerial happened actor=ISR means=air_strike",
    ),
    "noun with a participle": (
        "The air strike, carried out by Saudi-led coalition jets, killed 11 civilians in Hodeidah.",
        "ASSAULT/aerial happened actor=SAU killed=11",
    ),
    "killers behind by": (
        "Six soldiers were killed by militants in Burkina Faso on Saturday.",
        "ASSAULT happened actor=militants victim=soldiers killed=6",
    ),
    "shot dead": (
        "A Palestinian was shot dead by Israeli troops in Nablus.",
        "ASSAULT/firearms happened actor=ISR killed=1",
    ),
    "opened fire": (
        "Gunmen opened fire on a bus in Balochistan, killing 14 passengers.",
        "ASSAULT/firearms happened actor=gunmen killed=14",
    ),
    "stabbed": ("Two Israelis were stabbed in Jerusalem on Sunday.", "ASSAULT/targeted happened victim=Israelis"),
    "suicide bomber": (
        "A suicide bomber killed at least 20 people and wounded 55 at a mosque in Kandahar.",
        "ASSAULT/suicide-attack happened killed=20.. injured=55",
    ),
    "car bomb": (
        "A car bomb exploded outside a police station in Mogadishu, killing seven.",
        "ASSAULT/explosives happened killed=7 means=car_bomb",
    ),
    "landmine": (
        "A landmine killed four children in Helmand.",
        "ASSAULT/explosives happened killed=4 victim=children means=landmine",
    ),
    "drone": (
        "A drone strike on a vehicle in Marib killed two al-Qaeda suspects.",
        "ASSAULT/drone happened killed=2 victim=al-Qaeda",
    ),
    "shot down": ("Kurdish fighters shot down a Turkish helicopter.", "ASSAULT happened actor=Kurdish recipient=TUR"),
    "clash of two": (
        "Clashes between the Sudanese army and the Rapid Support Forces broke out in Omdurman.",
        "ASSAULT happened recipient=SDN_MIL recipient=Rapid_Support_Forces",
    ),
    "tear gas": (
        "Security forces fired tear gas at protesters in Caracas.",
        "ASSAULT/crowd-control happened recipient=protesters means=tear_gas",
    ),
    "rubber bullets": (
        "Police fired rubber bullets at demonstrators in Santiago, injuring 12.",
        "ASSAULT/crowd-control happened actor=COP injured=12",
    ),
    "came under fire": ("UN peacekeepers came under fire near Naqoura.", "ASSAULT/firearms happened"),
    "abduction by gunmen": (
        "Gunmen kidnapped two aid workers in Haiti on Sunday.",
        "ASSAULT/abduct happened actor=gunmen abducted=2",
    ),
    "abduction in the passive": (
        "Nearly 300 students were kidnapped by gunmen in Kuriga, northwest Nigeria.",
        "ASSAULT/abduct happened actor=gunmen abducted=300",
    ),
    "abduction by a named group": (
        "Boko Haram fighters abducted 34 schoolgirls in Borno state on Friday.",
        "ASSAULT/abduct happened actor=Boko_Haram abducted=34",
    ),
}

TOLLS = {
    "two verbs, two figures": (
        "Forty people were killed and more than 100 wounded in the bombing in Peshawar.",
        "ASSAULT happened killed=40 injured=100..",
    ),
    "two groups": (
        "Five gunmen were killed and two soldiers were wounded in clashes with the army in Jenin.",
        "ASSAULT happened killed=5 injured=2 victim=gunmen victim=soldiers",
    ),
    "left dead": ("The attack left 14 dead and 25 injured.", "ASSAULT happened killed=14 injured=25"),
    "including": (
        "The blast killed nine people, including four children, and wounded 20 others.",
        "ASSAULT happened killed=9 injured=20",
    ),
    "dozens": (
        "Dozens of people were killed in ethnic violence in West Darfur.",
        "ASSAULT happened killed=24..99",
    ),
    "at least": (
        "At least 38 Palestinians were killed in Israeli strikes on Rafah on Sunday.",
        "ASSAULT happened killed=38.. victim=Palestinians actor=ISR",
    ),
    "cause in a clause": (
        "Two people were killed and five wounded when a grenade exploded in a market in Bujumbura.",
        "ASSAULT/explosives happened killed=2 injured=5 means=grenade",
    ),
}

COERCION = {
    "arrest by police": (
        "Police arrested 16 demonstrators in Khartoum on Thursday.",
        "COERCE/arrest happened actor=COP detained=16",
    ),
    "arrest by soldiers": (
        "Israeli soldiers detained 18 Palestinians in the West Bank overnight.",
        "COERCE/arrest happened actor=ISR detained=18",
    ),
    "arrest of leaders": (
        "Myanmar's military arrested the party's leaders on Monday.",
        "COERCE/arrest happened actor=MMR recipient=leaders",
    ),
    "curfew": ("Authorities imposed a curfew in Port-au-Prince.", "COERCE/curfew happened actor=GOV"),
    "border closed": ("Venezuela closed its border with Colombia on Friday.", "COERCE/restrict happened actor=VEN"),
    "deportation": ("Pakistan deported 1,700 Afghan refugees.", "COERCE/deport happened actor=PAK recipient=AFG"),
    "party dissolved": ("The junta dissolved the opposition party.", "COERCE/ban happened actor=junta"),
    "siege that goes on": ("The siege of Mariupol continues.", "COERCE ongoing"),
    "siege of the past": ("The army besieged the city for two months.", "COERCE happened actor=MIL"),
    "sanctions on people": (
        "The European Union imposed sanctions on four Iranian generals.",
        "SANCTION happened actor=European_Union recipient=IRN",
    ),
    "sanctions on banks": (
        "Britain imposed sanctions on two Russian banks.",
        "SANCTION happened actor=GBR recipient=RUS",
    ),
    "diplomats expelled": ("The United States expelled 12 Russian diplomats.", "SANCTION/expel happened actor=USA"),
    "ambassador recalled": ("Canada recalled its ambassador from Beijing.", "SANCTION happened actor=CAN"),
    "convicted": (
        "The court sentenced two activists to ten years in prison.",
        "SANCTION/convict happened actor=court recipient=activists",
    ),
    "sanctions lifted": ("The United States lifted sanctions on Sudan on Friday.", "CONCEDE happened actor=USA"),
    "curfew lifted": ("The government lifted the curfew in Srinagar.", "CONCEDE happened actor=government"),
}

FORCES = {
    "missiles into the sea": (
        "North Korea fired two ballistic missiles into the sea off its east coast on Thursday.",
        "MOBILIZE/weapons happened actor=PRK rounds=2",
    ),
    "missile tested": ("Iran tested a long-range missile on Sunday.", "MOBILIZE/weapons happened actor=IRN"),
    "troops sent": (
        "Turkey sent 500 troops to the border with Syria.",
        "MOBILIZE/troops happened actor=TUR fighters=500",
    ),
    "troops to be sent": ("NATO will send 5,000 troops to Poland.", "MOBILIZE/troops planned actor=NATO"),
    "police deployed": ("Kenya deployed 400 police officers to Haiti.", "MOBILIZE/police happened actor=KEN"),
    "withdrawal": (
        "The army withdrew from the town of Lachin on Tuesday.",
        "RETREAT/withdraw happened actor=army",
    ),
    "arms laid down": (
        "The rebels laid down their weapons in Mindanao.",
        "RETREAT/disarm happened actor=rebels",
    ),
    "surrender": ("Hundreds of rebels surrendered to the army.", "CONCEDE happened actor=rebels recipient=army"),
    "prisoners released": (
        "The Taliban released 12 prisoners on Tuesday.",
        "RETREAT/release happened actor=Taliban returned=12",
    ),
    "prisoners exchanged": (
        "Saudi Arabia and the Houthis exchanged 200 prisoners on Friday.",
        "RETREAT/release happened actor=SAU actor=Houthis returned=200",
    ),
    "hostages freed": (
        "The kidnappers freed 27 hostages on Wednesday.",
        "RETREAT/release happened actor=kidnappers returned=27",
    ),
    "town captured": (
        "Government forces captured the town of Saraqib from the rebels.",
        "CONTROL happened actor=Government_forces",
    ),
    "city recaptured": ("Ukrainian forces recaptured the city of Lyman on Saturday.", "CONTROL happened actor=UKR"),
    "airport seized": ("M23 rebels seized control of the airport in Goma.", "CONTROL happened actor=M23"),
    "share of ground": (
        "The rebels control about 60 percent of the province.",
        "CONTROL ongoing actor=rebels territory_percent=60",
    ),
}

PEOPLE = {
    "fled their homes": (
        "At least 40,000 people fled their homes in Goma after M23 rebels advanced on the city.",
        "DISPLACE happened displaced=40000..",
    ),
    "displaced by fighting": (
        "Fighting displaced 120,000 people in North Kivu last month.",
        "DISPLACE happened displaced=120000",
    ),
    "displaced since": (
        "About 200,000 people have been displaced by the fighting in Tigray since November.",
        "DISPLACE happened displaced=200000",
    ),
    "fled abroad": (
        "More than 700,000 Rohingya have fled to Bangladesh since August 2017.",
        "DISPLACE happened displaced=700000.. victim=Rohingya",
    ),
    "evacuated": (
        "The Red Cross evacuated 500 civilians from the Azovstal plant.",
        "DISPLACE happened actor=Red_Cross displaced=500",
    ),
    "demonstration": (
        "Tens of thousands of people demonstrated in Yerevan to demand the resignation of the prime minister.",
        "PROTEST/demo happened",
    ),
    "riot": ("Protesters clashed with police in Nairobi.", "PROTEST/riot happened actor=protesters recipient=COP"),
    "walkout": ("Workers went on strike in Beirut on Monday.", "PROTEST/strike happened actor=workers"),
    "money for a state": (
        "Germany pledged 200 million euros in aid to Ukraine.",
        "AID happened actor=DEU recipient=UKR money=200000000",
    ),
    "food delivered": (
        "The World Food Programme delivered 40 tonnes of food to Deir ez-Zor.",
        "AID happened actor=World_Food_Programme",
    ),
}

TALKS = {
    "held talks": (
        "The UN envoy Martin Griffiths held talks with Houthi leaders in Sanaa.",
        "CONSULT happened actor=UNO recipient=Houthis",
    ),
    "mediated": (
        "Egypt and Qatar mediated talks between Israel and Hamas in Cairo.",
        "CONSULT/third-party happened mediator=EGY mediator=QAT recipient=ISR recipient=Hamas",
    ),
    "by telephone": (
        "Russia's foreign minister Sergei Lavrov spoke by telephone with his Turkish counterpart.",
        "CONSULT/phone happened actor=RUS recipient=TUR",
    ),
    "visit": (
        "The prime minister visited Kyiv on Wednesday and met President Volodymyr Zelensky.",
        "CONSULT/visit happened recipient=Zelensky",
    ),
    "several ministers": (
        "The foreign ministers of Egypt, Jordan and Iraq met in Cairo on Monday.",
        "CONSULT happened actor=EGY actor=JOR actor=IRQ",
    ),
    "to come": (
        "The government intends to hold talks with the rebels in Juba in March.",
        "CONSULT planned recipient=rebels",
    ),
    "collapsed": (
        "Talks between the government and the rebels collapsed on Saturday.",
        "CONSULT failed recipient=rebels",
    ),
    "ended without": ("The peace talks ended without agreement on Friday.", "CONSULT failed"),
    "failed to produce": ("Negotiations in Doha failed to produce an agreement.", "CONSULT failed"),
    "truce declared": ("The army declared a ceasefire in Tigray on Monday.", "CONCEDE happened"),
    "truce agreed under a broker": (
        "Armenia and Azerbaijan agreed to a ceasefire brokered by Russia.",
        "AGREE happened actor=ARM actor=AZE mediator=RUS",
    ),
    "pact": ("China and Pakistan signed a defence agreement.", "AGREE happened actor=CHN actor=PAK"),
    "truce broken": (
        "The rebels violated the ceasefire, the army said.",
        "ACCUSE/allege happened source=army",
    ),
}

WORDS = {
    "asked of one": (
        "The United Nations called on Israel to lift the blockade of Gaza.",
        "REQUEST happened actor=United_Nations recipient=ISR",
    ),
    "asked of two": (
        "France urged Russia and Ukraine to return to the negotiating table.",
        "REQUEST happened actor=FRA recipient=RUS recipient=UKR",
    ),
    "demanded that": (
        "The Philippines demanded that China withdraw its ships from the shoal.",
        "REQUEST happened actor=PHL recipient=CHN",
    ),
    "asked to act": (
        "The president asked the African Union to send peacekeepers to Somalia.",
        "REQUEST happened recipient=African_Union",
    ),
    "called for": (
        "The Security Council called for an immediate ceasefire in Gaza.",
        "REQUEST happened actor=Security_Council",
    ),
    "condemned": (
        "Amnesty International condemned the executions of 14 men in Myanmar.",
        "ACCUSE/disapprove happened actor=Amnesty",
    ),
    "the deed condemned": (
        "Amnesty International condemned the executions of 14 men in Myanmar.",
        "ASSAULT/execute happened killed=14",
    ),
    "accused of": (
        "Ukraine accused Russia of shelling a hospital in Kherson.",
        "ACCUSE/allege happened actor=UKR recipient=RUS",
    ),
    "inquiry": ("The UN said it was investigating the massacre.", "ACCUSE/investigate ongoing actor=United_Nations"),
    "welcomed": ("Qatar welcomed the agreement between Fatah and Hamas.", "SUPPORT happened actor=QAT"),
    "apologised": ("The prime minister apologised for the killing of the farmers.", "CONCEDE happened"),
    "offer rejected": (
        "The opposition rejected the government's offer of talks.",
        "REJECT happened actor=opposition recipient=government",
    ),
    "opposed": ("Turkey opposes the deployment of foreign troops.", "REJECT happened actor=TUR"),
    "refused to attend": (
        "The rebels refused to attend the talks in Addis Ababa.",
        "REJECT happened actor=rebels",
    ),
    "vowed to strike": ("Israel vowed to strike back at Hezbollah.", "THREATEN/violence happened actor=ISR"),
    "threatened": ("Iran threatened to close the Strait of Hormuz.", "THREATEN happened actor=IRN"),
}

SPEAKERS = {
    "monitor": (
        "The Syrian Observatory for Human Rights said eight civilians were killed in Russian air strikes on Idlib.",
        "ASSAULT/aerial happened actor=RUS killed=8 source=Observatory kind=monitor",
    ),
    "according to": (
        "According to the health ministry in Gaza, at least 38 Palestinians were killed in Israeli strikes on Rafah.",
        "ASSAULT happened killed=38.. source=Health_Ministry",
    ),
    "behind a comma": (
        "Rebels killed six soldiers in an ambush near Djibo on Saturday, the army said.",
        "ASSAULT happened actor=rebels killed=6 source=army kind=military",
    ),
    "we in a statement": (
        "We killed three enemy soldiers in Donetsk, the Ukrainian military said in a statement.",
        "ASSAULT happened actor=UKR killed=3 kind=military",
    ),
    "we condemn": (
        "We condemn the attack on the convoy in the strongest terms, the foreign ministry of Jordan said.",
        "ACCUSE/disapprove happened actor=Jordan source=Jordan kind=government",
    ),
    "own deed": (
        "Hezbollah said it fired rockets at an Israeli base in the Golan Heights.",
        "ASSAULT/heavy-weapons happened actor=Hezbollah recipient=ISR source=Hezbollah kind=armed_group",
    ),
    "claim of responsibility": (
        "Islamic State claimed responsibility for the attack, which killed 13 people in Kabul.",
        "ASSAULT happened killed=13 source=Islamic_State kind=armed_group",
    ),
    "own voice": (
        "Rebels captured a village in Idlib.",
        "CONTROL happened source=The_Daily_Example kind=media",
    ),
}

STANDING = {
    "denied with that": (
        "The army denied that it had bombed the hospital in Sanaa.",
        "ASSAULT/aerial denied source=army kind=military",
    ),
    "denied with a participle": (
        "Russia denied bombing the theatre in Mariupol.",
        "ASSAULT/aerial denied actor=RUS source=Russia",
    ),
    "denied with a light verb": (
        "Ethiopia's government denied carrying out the massacre in Axum.",
        "ASSAULT/massacre denied actor=ETH",
    ),
    "planned": ("The military plans to attack the rebel stronghold next week.", "ASSAULT planned"),
    "possible": ("The rebels could attack the city.", "ASSAULT possible actor=rebels"),
    "curfew eased": ("Jordan eased the curfew in Zarqa.", "CONCEDE happened actor=Jordan"),
    "strike called off": ("Nigerian teachers called off a four-day strike.", "CONCEDE happened actor=Nigerian"),
    "asylum": ("Ghana granted asylum to nine officers.", "AID happened actor=Ghana"),
    "loan": ("Japan granted a loan to Kenya.", "AID happened actor=Japan recipient=Kenya"),
    "arms sent": ("Turkey sent weapons to Somalia.", "AID happened actor=Turkey recipient=Somalia"),
    "ties": ("Oman established diplomatic ties with Peru.", "SUPPORT happened actor=Oman recipient=Peru"),
    "evidence shared": ("France shared evidence with Italy.", "COOPERATE happened"),
    "lawsuit": (
        "Gambia filed a lawsuit against Myanmar.",
        "ACCUSE/investigate happened actor=Gambia recipient=Myanmar",
    ),
    "protest lodged": ("Japan lodged a protest with China.", "ACCUSE/disapprove happened actor=Japan recipient=China"),
    "deadline": ("Canada gave Iran a deadline to answer.", "REQUEST happened actor=Canada recipient=Iran"),
    "let free": ("Rebels let free eight hostages in Chad.", "RETREAT/release happened"),
    "given back": (
        "Germany returned looted artefacts to Nigeria.",
        "RETREAT/return happened actor=Germany",
    ),
    "outpost": ("Ethiopian forces set up an outpost near Baidoa.", "MOBILIZE/troops happened actor=Ethiopian"),
    "links cut": (
        "Italy suspended air links with Serbia.",
        "SANCTION/discontinue happened actor=Italy recipient=Serbia",
    ),
}

ALL = VIOLENCE | TOLLS | COERCION | FORCES | PEOPLE | TALKS | WORDS | SPEAKERS | STANDING


@pytest.mark.parametrize(("text", "wanted"), ALL.values(), ids=ALL)
def test_a_sentence_becomes_the_claim_it_states(told: Told, text: str, wanted: str) -> None:
    """Type, status, parties, figures and source are those that a careful reader would record."""
    claims = told(text)
    assert any(fits(c, wanted) for c in claims), f"wanted {wanted}, got:\n{shown(claims)}"


NOTHING = {
    "nobody killed": "No one was killed in the strike on the depot.",
    "nobody injured": "Nobody was injured.",
    "no civilians": "No civilians were harmed in the operation.",
    "no casualties": "There were no casualties in the shelling.",
    "condition": "If the rebels attacked, the army would respond.",
    "sport": "The team beat its rivals 3-1 on Saturday.",
    "dismissals": "The company fired 200 workers.",
    "markets": "Stocks were hit by fears of a recession.",
    "accident": "A firefighter was injured while fighting a forest fire.",
    "critics": "The film attacked by critics opened on Friday.",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_what_did_not_happen_is_no_claim(told: Told, text: str) -> None:
    """Negated harm, conditions, accidents, sport and business leave nothing in the record."""
    claims = told(text)
    assert not claims, shown(claims)


def test_what_is_like_an_earthquake_in_a_missile_attack_is_no_accident(told: Told) -> None:
    """A weapon of war in the lead outweighs the name of a disaster."""
    text = "Two missiles hit a mill in Idlib, killing four people. It felt like an earthquake, a witness said."
    assert any(fits(c, "ASSAULT happened killed=4") for c in told(text))


def test_a_part_belongs_to_its_figure(told: Told) -> None:
    """The children among the dead are a share of the nine, not four more."""
    (claim,) = told("The blast killed nine people, including four children, and wounded 20 others.")
    killed = next(f for f in claim.figures if f.measure == "killed")
    assert [(p.group, p.best) for p in killed.of_which] == [("children", 4)]


def test_money_carries_its_currency(told: Told) -> None:
    """An amount is worth nothing without its unit."""
    (claim,) = told("Germany pledged 200 million euros in aid to Ukraine.")
    assert [(f.best, f.unit) for f in claim.figures if f.measure == "money"] == [(200_000_000, "EUR")]


def test_quotes_stand_verbatim_in_the_report(told: Told) -> None:
    """Every claim's quote is cut from the text at its offsets, and holds the trigger's words."""
    text = (
        "Rebels shelled Idlib on Monday.\n\nTalks in Geneva ended without agreement. Police arrested 16 demonstrators."
    )
    claims = told(text)
    assert len(claims) >= 3
    for claim in claims:
        assert claim.quote.exact == text[claim.quote.start : claim.quote.end]
        assert (claim.trigger or "") in claim.quote.exact


def test_ids_are_the_same_in_every_run_and_differ_within_one(told: Told) -> None:
    """A re-run gives every claim its id again, and no two claims of a report share one."""
    text = "Rebels shelled Idlib on Monday. The army bombed Hama, killing six. The UN condemned the attacks."
    ids = [c.claim_id for c in told(text)]
    assert ids == [c.claim_id for c in told(text)]
    assert len(ids) == len(set(ids)) >= 3


def test_claims_follow_the_text(told: Told) -> None:
    """Claims come in the order of their sentences."""
    starts = [c.quote.start for c in told("Rebels shelled Idlib. The army bombed Hama. Police arrested 16 protesters.")]
    assert starts == sorted(starts)


def test_confidence_is_a_share(told: Told) -> None:
    """However thin the grounds, confidence stays between 0 and 1."""
    for text, _ in ALL.values():
        assert all(0 < c.confidence <= 1 for c in told(text))


def test_more_grounds_make_a_claim_surer(told: Told) -> None:
    """Who, to whom, with what and how many."""
    (full,) = told("Army jets killed 12 villagers in an air strike on Monday.")
    (thin,) = told("There was a massacre.")
    assert full.confidence > thin.confidence

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * CRD: one writer per term, chosen over legs and MUs (PROTOCOLS 1).
 *
 * Two MUs are candidates and voters, two legs hold ballots and regions. Term 1 of MU 0 on both
 * legs is under way at the beginning; each further term may be tried by its candidate at any time.
 * What holds, in every interleaving:
 * - a term that begins holds every record that an older term acknowledged, before or after;
 * - what the highest accepted term points to can be read: nobody is read-only for ever because a
 *   half was overwritten;
 * - a deciding read is never answered without a record acknowledged before it was asked;
 * - a term has one writer, since its number is that unit's own, and appends to its own checkpoint.
 *
 * Steps:
 * - 1: ballot() for the first time, and the promises. The term's number goes to the own internal
 *   disk before anything else.
 * - 2, 3: quorum, a promised leg of legs', the longest log of that term there.
 * - 4: checkpoint() into the half that does not hold the highest own accepted term. A leg may be
 *   left out or taken in again: that is how one is dropped or added.
 * - 5: accepted to the own internal disk FIRST, then ballot() for the second time and the other MU.
 * - commit: appendTo() every leg of the term, then readBack() of every one.
 * - late writes: Late lands one at any later time, or never. Until then the leg is closed for its
 *   unit, also after a restart: who was restarted waits for what was issued before.
 * - crash: the attempt ends at once; internal disks, legs and outstanding writes stay. A pause is a
 *   unit that does nothing for as long as it likes.
 *
 * Bounded: three terms, of MU 0, 1 and 0 (LEG_SETS: four, of MU 0, 0, 0 and 1), one record for each
 * term, LATES late writes or messages and CRASHES crashes in a run. What a unit reaches is chosen
 * anew for each attempt, from the sets with a quorum, and is lost within one only by a late write
 * or a crash. A unit asks one leg after the other, then the MU; both units begin with the same leg
 * or (not with LEG_SETS) with different ones.
 * Left out: lost, torn and misdirected writes, legs that were rolled back, changes of voters,
 * candidates without a vote (SU x86), requests by mailbox, the override.
 *
 * Mutants: NO_READBACK, READBACK_ONE_LEG, RECOVER_ANY_LEG, ONE_HALF; with LEG_SETS
 * ACCEPT_DISK_LAST: a unit that flushes "accepted" to its own disk behind the ballots, and crashes
 * between, erases it from the ballots with its next promise.
 */
#ifdef LEG_SETS
/* MU 0 changes its leg set before MU 1 takes over: halves are used again. */
#define TERMS 4
#define WRITER(t) ((t) == 4)
#else
#define TERMS 3
#define WRITER(t) ((t) == 2)
#endif
#ifndef LATES
#define LATES 1
#endif
#ifndef CRASHES
#define CRASHES 1
#endif

#define OTHER (1 - me)
#define BLOCK(unit, leg) ((unit) * 2 + (leg))
#define HALF(unit, leg, half) ((unit) * 4 + (leg) * 2 + (half))
#define BIT(t) (1 << (t))
#define OLDER(t) (BIT(t) - 1)

/* A set: bit 0 is leg 1, bit 1 leg 2, bit 2 the other MU. The own MU always votes. */
#define HAS(set, member) (((set) >> (member)) & 1)
#define LEGS 3
#define MU 2
/* More than half of four votes, or half with leg 1; one of them is the own MU's. */
#define QUORUM(set) (HAS(set, 0) || (set) == 6)

/* Internal disks of the MUs. */
byte promised[2];
byte accepted[2];
/* Legs: ballots, and regions of two halves with a checkpoint and its log; bit t of a state is the
   record of term t. */
byte ballotPromised[4];
byte ballotAccepted[4];
byte halfTerm[8];
byte halfState[8];
/* {legs} of the accepted records; a term has only one. */
byte legsOf[TERMS + 1];

mtype = { Ballot, Half0, Half1, Append, Accept };
/* The write or message that is late; unit, leg, term and value are its own. */
mtype late;
bit lateUnit;
byte lateLeg;
byte lateTerm;
byte lateValue;
byte lates;
byte crashes;
bit opposite; /* MU 1 begins with leg 2 */

/* For the claims: records acknowledged; records that a newer term began without. */
byte acknowledged;
byte lost;

#define MAY_BE_LATE (late == 0 && lates < LATES)
#define OPEN(leg) (late == 0 || lateUnit != me || lateLeg != (leg))
#define FIRST (opposite & me)
#define SECOND (1 - FIRST)
#ifdef ONE_HALF
#define FREE_HALF(leg) 0
#else
#define FREE_HALF(leg) (halfTerm[HALF(me, leg, 0)] == accepted[me])
#endif

inline writeBallot(unit, leg, p, a)
{
    ballotPromised[BLOCK(unit, leg)] = p;
    ballotAccepted[BLOCK(unit, leg)] = a
}

inline writeHalf(unit, leg, half, t, s)
{
    halfTerm[HALF(unit, leg, half)] = t;
    halfState[HALF(unit, leg, half)] = s
}

inline append(unit, leg, t, s)
{
    if
    :: halfTerm[HALF(unit, leg, 0)] == t -> halfState[HALF(unit, leg, 0)] = s
    :: halfTerm[HALF(unit, leg, 1)] == t -> halfState[HALF(unit, leg, 1)] = s
    :: else -> assert(false)
    fi
}

inline isLate(what, leg, t, value)
{
    lates++;
    late = what;
    lateUnit = me;
    lateLeg = leg;
    lateTerm = t;
    lateValue = value
}

active proctype Late()
{
end:
    do
    :: d_step {
            late ->
            if
            :: late == Ballot -> writeBallot(lateUnit, lateLeg, lateTerm, lateValue)
            :: late == Half0 -> writeHalf(lateUnit, lateLeg, 0, lateTerm, lateValue)
            :: late == Half1 -> writeHalf(lateUnit, lateLeg, 1, lateTerm, lateValue)
            :: late == Append -> append(lateUnit, lateLeg, lateTerm, lateValue)
            :: late == Accept ->
                if
                :: promised[1 - lateUnit] <= lateTerm ->
                    promised[1 - lateUnit] = lateTerm;
                    accepted[1 - lateUnit] = lateTerm
                :: else
                fi
            fi;
            late = 0;
            lateUnit = 0;
            lateLeg = 0;
            lateTerm = 0;
            lateValue = 0
        }
    od
}

/* Steps 1 and 5 on a leg: write the own ballot, flush, read the other's; a higher one ends it. */
inline ballot(leg, a)
{
    if
    :: atomic { HAS(reach, leg) && OPEN(leg) -> writeBallot(me, leg, term, a) };
        atomic {
            if
            :: ballotPromised[BLOCK(OTHER, leg)] > term -> goto idle
            :: else ->
                set = set | BIT(leg);
                if
                :: ballotAccepted[BLOCK(OTHER, leg)] > seen ->
                    seen = ballotAccepted[BLOCK(OTHER, leg)]
                :: else
                fi
            fi
        }
    :: atomic { HAS(reach, leg) && MAY_BE_LATE -> isLate(Ballot, leg, term, a) }
    :: !HAS(reach, leg) || !OPEN(leg)
    :: atomic { crashes < CRASHES -> crashes++; goto idle }
    fi
}

/* Step 3 on a leg. */
inline readLog(leg)
{
    if
    :: halfTerm[HALF(WRITER(seen), leg, 0)] == seen ->
        found = 1;
        state = state | halfState[HALF(WRITER(seen), leg, 0)]
    :: halfTerm[HALF(WRITER(seen), leg, 1)] == seen ->
        found = 1;
        state = state | halfState[HALF(WRITER(seen), leg, 1)]
    :: else
    fi
}

#ifdef RECOVER_ANY_LEG
/* The newest checkpoint on the legs that can be read. */
inline readNewest()
{
    for (i : 0 .. 7) {
        if
        :: HAS(set, (i >> 1) & 1) && halfTerm[i] > newest ->
            newest = halfTerm[i];
            found = 1;
            state = halfState[i]
        :: else
        fi
    }
    i = 0;
    newest = 0
}
#endif

/* Step 4 on a leg. */
inline checkpoint(leg)
{
    if
    :: HAS(set, leg) && OPEN(leg) ->
        used = used | BIT(leg);
        writeHalf(me, leg, FREE_HALF(leg), term, state)
    :: HAS(set, leg) && MAY_BE_LATE && FREE_HALF(leg) -> isLate(Half1, leg, term, state)
    :: HAS(set, leg) && MAY_BE_LATE && !FREE_HALF(leg) -> isLate(Half0, leg, term, state)
    :: true
    fi
}

/* Commit on a leg. What is not done in time is Unknown, and the writer steps down. */
inline appendTo(leg)
{
    atomic {
        if
        :: !HAS(used, leg)
        :: HAS(used, leg) && OPEN(leg) -> append(me, leg, term, state)
        :: HAS(used, leg) && MAY_BE_LATE -> isLate(Append, leg, term, state); goto idle
        :: HAS(used, leg) && !OPEN(leg) -> goto idle
        :: crashes < CRASHES -> crashes++; goto idle
        fi
    }
}

#define HIGHER_ON(leg) (HAS(used, leg) && ballotPromised[BLOCK(OTHER, leg)] > term)

inline readBack(leg)
{
    atomic {
        if
        :: HIGHER_ON(leg) -> goto idle
        :: !HIGHER_ON(leg)
        :: crashes < CRASHES -> crashes++; goto idle
        fi
    }
}

inline nextTerm()
{
    term = promised[me] + 1;
    do
    :: term > TERMS -> term = 0; goto end_over
    :: term <= TERMS && WRITER(term) != me -> term++
    :: term <= TERMS && WRITER(term) == me -> break
    od
}

proctype Candidate(bit me)
{
    byte term, reach, set, seen, state, used;
    bit found;
#ifdef RECOVER_ANY_LEG
    byte i, newest;
#endif

    if
    :: me == 0 ->
        atomic { term = 1; used = LEGS; state = BIT(1); goto serving }
    :: me == 1 -> goto idle
    fi;

idle:
    atomic {
        reach = 0; set = 0; seen = 0; state = 0; used = 0; found = 0;
        nextTerm();
        term = 0
    };
    atomic {
        nextTerm();
        promised[me] = term;
        seen = accepted[me];
        if /* a set with a quorum */
        :: reach = 1
        :: reach = 3
        :: reach = 5
        :: reach = 6
        :: reach = 7
        fi
    };

    /* 1 */
    ballot(FIRST, accepted[me]);
    ballot(SECOND, accepted[me]);
    atomic {
        if
        :: HAS(reach, MU) && promised[OTHER] < term ->
            promised[OTHER] = term;
            set = set | BIT(MU);
            if
            :: accepted[OTHER] > seen -> seen = accepted[OTHER]
            :: else
            fi
        :: HAS(reach, MU) && promised[OTHER] > term -> goto idle
        :: !HAS(reach, MU)
        :: crashes < CRASHES -> crashes++; goto idle
        fi;

        /* 2 */
        if
#ifdef RECOVER_ANY_LEG
        :: QUORUM(set)
#else
        :: QUORUM(set) && (set & legsOf[seen])
#endif
        :: else -> goto idle
        fi
    };

    /* 3 */
    atomic {
        if
        :: HAS(set & legsOf[seen], 0) -> readLog(0)
        :: else
        fi;
        if
        :: HAS(set & legsOf[seen], 1) -> readLog(1)
        :: else
        fi;
#ifdef RECOVER_ANY_LEG
        if
        :: !found -> readNewest()
        :: else
        fi;
#endif
        assert(found);
        set = set & LEGS;
        seen = 0;
        found = 0
    };

    /* 4; the own MU may have promised a higher term to the other one meanwhile */
    atomic {
        checkpoint(FIRST);
        checkpoint(SECOND);
        if
        :: used && promised[me] == term ->
#ifndef ACCEPT_DISK_LAST
            accepted[me] = term;
#endif
            legsOf[term] = used;
            set = 0
        :: else -> goto idle
        fi
    };

    /* 5 */
    ballot(FIRST, term);
    ballot(SECOND, term);
    atomic {
        if
        :: HAS(reach, MU) && promised[OTHER] <= term ->
            promised[OTHER] = term;
            accepted[OTHER] = term;
            set = set | BIT(MU)
        :: HAS(reach, MU) && MAY_BE_LATE -> isLate(Accept, MU, term, 0)
        :: HAS(reach, MU) && promised[OTHER] > term -> goto idle
        :: !HAS(reach, MU)
        :: crashes < CRASHES -> crashes++; goto idle
        fi;
#ifdef ACCEPT_DISK_LAST
        if
        :: set == LEGS /* a quorum without any MU */
        :: promised[me] == term -> accepted[me] = term
        :: promised[me] != term && set != LEGS -> goto idle
        fi;
#endif
        if
        :: QUORUM(set)
        :: else -> goto idle
        fi;
        reach = 0; set = 0; seen = 0;
        /* the term begins */
        assert(!(acknowledged & OLDER(term) & ~state));
        lost = lost | (OLDER(term) & ~state);
        state = state | BIT(term)
    };

serving:
    if
    :: appendTo(FIRST)
    :: goto idle /* a term with another leg set */
    :: atomic { acknowledged & ~state -> goto reading }
    fi;
    appendTo(SECOND);
#ifndef NO_READBACK
    readBack(FIRST);
#endif
    atomic {
#if !defined(NO_READBACK) && !defined(READBACK_ONE_LEG)
        if
        :: HIGHER_ON(SECOND) -> goto idle
        :: else
        fi;
#endif
        assert(!(lost & BIT(term)));
        acknowledged = acknowledged | BIT(term);
        goto idle
    };

reading: /* a deciding read that would lack something is never answered */
    readBack(FIRST);
    readBack(SECOND);
    assert(false);

end_over:
    false
}

init
{
    atomic {
        if
        :: opposite = 0
#ifndef LEG_SETS
        :: opposite = 1
#endif
        fi;
        legsOf[1] = LEGS;
        promised[0] = 1; accepted[0] = 1;
        promised[1] = 1; accepted[1] = 1;
        writeBallot(0, 0, 1, 1);
        writeBallot(0, 1, 1, 1);
        writeHalf(0, 0, 0, 1, 0);
        writeHalf(0, 1, 0, 1, 0);
        run Candidate(0);
        run Candidate(1)
    }
}

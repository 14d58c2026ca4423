/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Ownership of a guest during one Live Migration (PROTOCOLS 2).
 *
 * What holds, in every interleaving:
 * - the guest never runs at S and T at once, and runs only where the record's owner is;
 * - it never vanishes: nobody drops its copy while the record names it as the owner, and when all
 *   is quiet and nobody crashed, it runs;
 * - every accepted LM ends: when nothing can happen any more, the record is OWNED and both sides
 *   are over, but for a T that is off behind its CLAIM, which is an outage of T that S waits for
 *   with its copy suspended. No run goes on for ever (checked as "no cycle": what would only ask
 *   the same again is left out).
 *
 * Steps:
 * - rule 1: Accept; every write names the version before it.
 * - rule 2: RELEASE only behind Confirming, a deciding read. Behind it S resumes (a) when its own
 *   ABORT is committed, (b) on RENOUNCED of a target that never submitted CLAIM, (c) on a record of
 *   this LM with owner S and exactly t+1 or t+2, set running first where it is not. Any other
 *   record makes the suspended copy void.
 * - rule 3: CLAIM; T starts on Committed only.
 * - rule 4: RETURN or STARTED. S keeps its copy until a deciding read shows STARTED.
 * - rule 5: the Cluster Manager writes ABORT, "not running". Here it may do so at any time, once or
 *   from two managers, whether S is off or only believed to be: its write is an action of Arbiter,
 *   since nothing depends on who learns of the outcome. That includes take-overs.
 * - Unknown: Arbiter lands a request at any later time, the answer comes any time after that, and
 *   until then the unit keeps the guest as it is. A request of a unit that crashed lands later, or
 *   never.
 * - messages may be late, repeated, reordered or lost: once sent they may be received at any time.
 * - a unit that was restarted knows the LM no more ("forgotten", which is not RENOUNCED). What landed
 *   in its name is put right by a conditional write; a start is one too.
 *
 * Bounded: one LM of a running guest; S and T crash once each, and are restarted once or never.
 * Left out: times, RECOVER and gaps (recover.pml), the CRD's own protocol (crd.pml; Arbiter is what
 * that gives), libvirt (rule 6). Pages reach only the target that was set up for them: a T that was
 * restarted never becomes Ready again in this LM.
 *
 * Mutants: RESUME_AFTER_RELEASE, FORGOTTEN_IS_RENOUNCED, DROP_AT_CLAIMED, START_BEFORE_COMMIT.
 */
#define S 0
#define T 1
#define OTHER(unit) (1 - (unit))

/* t; the record begins one below. */
#define ACCEPTED 2

mtype = { Owned, Migrating, Claimed };
mtype phase = Owned;
bit owner = S;
byte version = 1;
bit recordRunning = 1; /* "not running" else */
bit returned;

/* The one request of a unit, what it expects, and its answer: the record as it is then. */
mtype = { Accept, Abort, Claim, Started, Return, Repair, Start, Read };
mtype request[2];
byte expected[2];
mtype = { Committed, Conflict };
mtype answer[2];
mtype seenPhase[2];
bit seenOwner[2];
byte seenVersion[2];
bit seenRunning[2];
bit seenReturned[2];
/* A request of a unit that crashed since. */
mtype oldRequest[2];
byte oldExpected[2];

bit running[2];
bit copy[2] = { 1, 0 };
bit up[2] = { 1, 1 };
bit crashed[2];

/* Messages sent. */
bit setUp, ready, final, release, claimed, renounced;

#define RUN(unit) \
    running[unit] = 1; \
    assert(!running[OTHER(unit)] && owner == unit)

#define DROP(unit) \
    assert(owner != unit); \
    running[unit] = 0; \
    copy[unit] = 0

inline write(what, unit)
{
    version++;
    if
    :: what == Accept -> phase = Migrating
    :: what == Abort -> phase = Owned; owner = S; recordRunning = 1
    :: what == Claim -> phase = Claimed; owner = T; assert(!running[S])
    :: what == Started -> phase = Owned; recordRunning = 1
    :: what == Return -> phase = Owned; owner = S; returned = 1; assert(!running[T])
    :: what == Repair -> phase = Owned; recordRunning = 0
    :: what == Start -> recordRunning = 1
    fi
}

active proctype Arbiter()
{
    byte unit;
end:
    do
    :: atomic {
            if
            :: request[S] && !answer[S] -> unit = S
            :: request[T] && !answer[T] -> unit = T
            fi;
            if
            :: request[unit] == Read -> answer[unit] = Committed
            :: request[unit] != Read && expected[unit] == version ->
                write(request[unit], unit);
                answer[unit] = Committed
            :: request[unit] != Read && expected[unit] != version -> answer[unit] = Conflict
            fi;
            seenPhase[unit] = phase;
            seenOwner[unit] = owner;
            seenVersion[unit] = version;
            seenRunning[unit] = recordRunning;
            seenReturned[unit] = returned;
            unit = 0
        }
    :: atomic {
            if
            :: oldRequest[S] -> unit = S
            :: oldRequest[T] -> unit = T
            fi;
            if
            :: oldExpected[unit] == version -> write(oldRequest[unit], unit)
            :: else
            fi;
            oldRequest[unit] = 0;
            oldExpected[unit] = 0;
            unit = 0
        }
    :: atomic { /* the Cluster Manager's ABORT */
            phase == Migrating ->
            version++;
            phase = Owned;
            recordRunning = 0
        }
    od
}

inline ask(unit, what, from)
{
    request[unit] = what;
    expected[unit] = from
}

/* The answer was taken. */
inline settled(unit)
{
    request[unit] = 0;
    expected[unit] = 0;
    answer[unit] = 0;
    seenPhase[unit] = 0;
    seenOwner[unit] = 0;
    seenVersion[unit] = 0;
    seenRunning[unit] = 0;
    seenReturned[unit] = 0
}

inline crash(unit)
{
    crashed[unit] = 1;
    up[unit] = 0;
    running[unit] = 0;
    if
    :: request[unit] && request[unit] != Read && !answer[unit] ->
        oldRequest[unit] = request[unit];
        oldExpected[unit] = expected[unit]
    :: true
    fi;
    settled(unit)
}

#define CRASH(unit) \
    :: atomic { !crashed[unit] -> crash(unit); goto off }

/* From the restart on: the definitions come from the records. */
#define RESTARTED(unit) \
    :: atomic { !request[unit] && owner == unit && phase != Owned -> \
            ask(unit, Repair, version) } \
    :: atomic { !request[unit] && owner == unit && phase == Owned && !running[unit] && !started -> \
            started = 1; \
            ask(unit, Start, version) } \
    :: atomic { answer[unit] == Committed && request[unit] == Repair -> \
            copy[unit] = 1; \
            settled(unit) } \
    :: atomic { answer[unit] == Committed && request[unit] == Start -> \
            copy[unit] = 1; \
            RUN(unit); \
            settled(unit) } \
    :: atomic { answer[unit] == Conflict -> settled(unit) }

active proctype Source()
{
    byte next;
    bit started;

    /* Accepting */
    atomic { ask(S, Accept, ACCEPTED - 1) };
    do
    :: atomic { answer[S] == Committed -> settled(S); break }
    CRASH(S)
    od;

    /* Informing .. LastPass: the guest runs */
    if
    :: setUp = 1
    CRASH(S)
    fi;
    if
    :: atomic { running[S] = 0; final = 1 } /* Rest, Finishing: suspended */
    :: goto rollingBack
    CRASH(S)
    fi;
    if
    :: ready
    :: goto rollingBack
    CRASH(S)
    fi;

    /* Confirming; no answer in time ends in a roll-back */
    atomic { ask(S, Read, 0) };
    do
    :: atomic { answer[S] && seenPhase[S] == Migrating -> settled(S); break }
    :: atomic { answer[S] && seenPhase[S] != Migrating -> goto decided }
    :: atomic { !answer[S] -> settled(S); goto rollingBack }
    CRASH(S)
    od;

    /* Releasing */
    release = 1;
    if
    :: atomic { true -> ask(S, Abort, ACCEPTED); goto aborting }
    :: atomic { version != ACCEPTED -> ask(S, Read, 0) };
        if
        :: atomic { answer[S] -> goto decided }
        CRASH(S)
        fi
    :: claimed -> goto claimedByTarget
    :: renounced -> goto rollingBack
#ifdef FORGOTTEN_IS_RENOUNCED
    :: crashed[T] && up[T] -> goto rollingBack
#endif
#ifdef RESUME_AFTER_RELEASE
    :: atomic { ask(S, Abort, ACCEPTED); RUN(S); goto resumed }
#endif
    CRASH(S)
    fi;

aborting:
    if
    :: atomic { answer[S] == Committed -> settled(S); RUN(S); goto over }
    :: atomic { answer[S] == Conflict -> goto decided }
    :: atomic { renounced -> RUN(S); goto resumed }
    CRASH(S)
    fi;

decided: /* the answer shows the record */
    atomic {
        if
        :: seenOwner[S] == T && seenVersion[S] == ACCEPTED + 1 -> settled(S); goto claimedByTarget
        :: seenOwner[S] == T && seenVersion[S] > ACCEPTED + 1 -> DROP(S); settled(S); goto over
        :: seenOwner[S] == S && seenPhase[S] == Owned &&
                seenVersion[S] == ACCEPTED + 1 + seenReturned[S] ->
            if
            :: seenRunning[S] -> settled(S); RUN(S); goto over
            :: else -> next = seenVersion[S]; settled(S); ask(S, Abort, next); next = 0; goto aborting
            fi
        :: else -> DROP(S); settled(S); goto over
        fi
    };

claimedByTarget: /* Claimed */
#ifdef DROP_AT_CLAIMED
    atomic { DROP(S); goto over };
#endif
end_outage:
    if
    :: atomic { version > ACCEPTED + 1 -> ask(S, Read, 0) };
        if
        :: atomic { answer[S] -> goto decided }
        CRASH(S)
        fi
    CRASH(S)
    fi;

rollingBack: /* the target cannot claim: the guest goes on, the record follows */
    atomic { RUN(S); ask(S, Abort, ACCEPTED) };
resumed:
    if
    :: atomic { answer[S] == Committed -> settled(S); goto over }
    :: atomic { answer[S] == Conflict ->
            assert(seenOwner[S] == S && seenPhase[S] == Owned);
            if
            :: seenRunning[S] -> settled(S); goto over
            :: else -> next = seenVersion[S]; settled(S); ask(S, Abort, next); next = 0; goto resumed
            fi }
    CRASH(S)
    fi;

over:
end_over:
    if
    CRASH(S)
    fi;
off:
end_off:
    up[S] = 1;
end_restarted:
    do
    RESTARTED(S)
    od
}

active proctype Target()
{
    bit started;

    /* SettingUp */
end_idle:
    if
    :: atomic { setUp -> copy[T] = 1 }
    CRASH(T)
    fi;

    /* Receiving; it may give up for many reasons before it submitted CLAIM */
    if
    :: final
    :: goto renounce
    CRASH(T)
    fi;
    ready = 1;

    /* Ready */
    if
    :: release
    :: goto renounce
    CRASH(T)
    fi;

    /* Claiming */
    atomic { ask(T, Claim, ACCEPTED) };
    if
    :: atomic { answer[T] == Committed -> settled(T); claimed = 1 }
    :: atomic { answer[T] == Conflict -> settled(T); DROP(T); goto over }
#ifdef START_BEFORE_COMMIT
    :: atomic { !answer[T] -> RUN(T) }; (answer[T]); goto over
#endif
    CRASH(T)
    fi;

    /* Starting */
    if
    :: atomic { RUN(T); ask(T, Started, ACCEPTED + 1) }; /* Running */
        if
        :: atomic { answer[T] -> assert(answer[T] == Committed); settled(T); goto over }
        CRASH(T)
        fi
    :: atomic { ask(T, Return, ACCEPTED + 1) }; /* Returning */
        if
        :: atomic { answer[T] -> assert(answer[T] == Committed); settled(T); DROP(T); goto over }
        CRASH(T)
        fi
    CRASH(T)
    fi;

renounce:
    atomic { DROP(T); renounced = 1 };

over:
end_over:
    if
    CRASH(T)
    fi;
off:
end_off:
    up[T] = 1;
end_restarted:
    do
    RESTARTED(T)
    od
}

/* When nothing can happen any more. A unit that is off stays so; the finale is looked at for that. */
active proctype Quiet()
{
end_quiet:
    timeout ->
    assert(phase == Owned || (owner == T && !up[T]));
    assert(!up[owner] || copy[owner]);
    assert(crashed[S] || crashed[T] || running[owner])
}

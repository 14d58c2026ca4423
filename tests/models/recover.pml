/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * RECOVER against units that are paused, isolated, off or only silent (PROTOCOLS 3, DESIGN 11.1).
 *
 * Two SUs; a guest runs on A, or is suspended there in an LM to B. What holds in every interleaving:
 * - at most one copy executes, as long as nobody confirmed an SU off that was running;
 * - after such a false confirmation nobody who reaches network or disks executes without owning: the
 *   lower term is held on first contact;
 * - the record always has an owner, and an owner that is on, with the CRD in reach, has the guest.
 *
 * Steps:
 * - the gap rule: a unit that was paused holds its guests before they execute anything. What it asked
 *   for before the gap frees none of them. It lets one go on only when its own CONDITIONAL WRITE,
 *   "owner me, version as I last held it", was asked for behind the gap and is committed. (Behind a
 *   gap this is also the ABORT of an LM's source: neither RENOUNCED nor "before RELEASE" frees it.)
 *   A read alone does not do: see GAP_BY_READ.
 * - RECOVER: the other SU silent by network and disk; then its power-off by power path or watchdog,
 *   or a confirmation, whether true or false. The version it expects was read before that. For a
 *   MIGRATING record first ABORT (S, not running), then the recovery, each expecting the version
 *   before it. Its guest starts on Committed, behind a gap held.
 * - a source whose LM was ABORTed by RECOVER keeps its guest held until an operator starts it, by
 *   a conditional write.
 * - network or disk path of a unit are cut and come back: a /390 SU without REWAS or MU is silent on
 *   disk while its guest runs.
 * - Unknown: requests land at any later time, those of a unit that went off too.
 *
 * Bounded: one RECOVER; each unit is paused, switched off and cut off once. Silence is looked at in
 * one moment, not over the intended time.
 * Left out: times, the guard of guests in processes of their own, the rest of an LM (ownership.pml).
 *
 * Mutants: NO_GAP_RULE; GAP_BY_READ: the guest goes on after a deciding read, while a RECOVER that
 * was confirmed during the pause has yet to land: both run. VERSION_AFTER_CONFIRMATION: the same
 * with the version that RECOVER expects. SILENCE_IS_PROOF: no confirmation. CONTACT_IGNORED.
 */
#define A 0
#define B 1
#define OTHER (1 - me)

/* t, of an LM from A to B. */
#define ACCEPTED 2

mtype = { Owned, Migrating, Claimed };
mtype phase = Owned;
bit owner = A;
byte version = 1;

mtype = { On, Paused, Off };
mtype unit[2] = On;
mtype = { Running, Suspended };
mtype guest[2];
bit held[2];
bit forGood[2]; /* until an operator decides */
byte known[2]; /* version as last held */
bit net[2] = 1;
bit disk[2] = 1;
bit paused[2];
bit cut[2];
bit switchedOff[2];

mtype = { Keep, Claim, Started, Abort, Recover, Read };
mtype request[2];
byte expected[2];
mtype = { Committed, Conflict };
mtype answer[2];
bit stale[2]; /* asked before a gap */
bit seenOwner[2];
byte seenVersion[2];
mtype oldRequest[2];
byte oldExpected[2];

/* The LM's two sides. */
bit source;
bit target;
bit released, renounced;

bit recovered;
bit falselyConfirmed;

#define EXECUTES(u) (unit[u] == On && guest[u] == Running && !held[u])
#define REACHES(u) (unit[u] == On && (net[u] || disk[u]))
#define SILENT(u) (unit[u] != On || (!net[u] && !disk[u]))
#define MAY_ASK (unit[me] == On && disk[me] && !request[me])
#define ONE_RUNS assert(falselyConfirmed || !EXECUTES(A) || !EXECUTES(B))

inline write(what, by)
{
    version++;
    if
    :: what == Keep || what == Started -> phase = Owned
    :: what == Claim -> phase = Claimed; owner = by
    :: what == Abort -> phase = Owned
    :: what == Recover -> phase = Owned; owner = by
    fi
}

active proctype Arbiter()
{
    byte u;
end:
    do
    :: atomic {
            if
            :: request[A] && !answer[A] -> u = A
            :: request[B] && !answer[B] -> u = B
            fi;
            if
            :: request[u] == Read -> answer[u] = Committed
            :: request[u] != Read && expected[u] == version ->
                write(request[u], u);
                answer[u] = Committed
            :: request[u] != Read && expected[u] != version -> answer[u] = Conflict
            fi;
            seenOwner[u] = owner;
            seenVersion[u] = version;
            u = 0
        }
    :: atomic {
            if
            :: oldRequest[A] -> u = A
            :: oldRequest[B] -> u = B
            fi;
            if
            :: oldExpected[u] == version -> write(oldRequest[u], u)
            :: else
            fi;
            oldRequest[u] = 0;
            oldExpected[u] = 0;
            u = 0
        }
    od
}

inline ask(what, from)
{
    request[me] = what;
    expected[me] = from
}

inline settled()
{
    request[me] = 0;
    expected[me] = 0;
    stale[me] = 0;
    answer[me] = 0;
    seenOwner[me] = 0;
    seenVersion[me] = 0
}

inline off(u)
{
    unit[u] = Off;
    guest[u] = 0;
    held[u] = 0;
    forGood[u] = 0;
    known[u] = 0;
    if
    :: u == A -> source = 0
    :: u == B -> target = 0
    fi;
    if
    :: request[u] && request[u] != Read && !answer[u] ->
        oldRequest[u] = request[u];
        oldExpected[u] = expected[u]
    :: true
    fi;
    request[u] = 0;
    expected[u] = 0;
    stale[u] = 0;
    answer[u] = 0;
    seenOwner[u] = 0;
    seenVersion[u] = 0
}

#define ANSWERED(what) (unit[me] == On && answer[me] && request[me] == what)

proctype Unit(bit me)
{
#ifdef VERSION_AFTER_CONFIRMATION
    bit begun;
#endif

end:
    do
    /* What happens to it. */
    :: atomic { unit[me] == On && !paused[me] -> paused[me] = 1; unit[me] = Paused }
    :: atomic {
            unit[me] == Paused ->
            unit[me] = On;
#ifndef NO_GAP_RULE
            if
            :: guest[me] || request[me] -> held[me] = 1; stale[me] = request[me] != 0
            :: else
            fi;
            if
            :: request[me] == Read -> settled() /* began before the gap */
            :: else
            fi
#endif
            ;
            ONE_RUNS
        }
    :: atomic { unit[me] != Off && !switchedOff[me] -> switchedOff[me] = 1; off(me) }
    :: atomic { unit[me] == Off -> unit[me] = On }
    :: atomic {
            !cut[me] ->
            cut[me] = 1;
            if
            :: net[me] = 0
            :: disk[me] = 0
            :: net[me] = 0; disk[me] = 0
            fi
        }
    :: atomic { !net[me] || !disk[me] -> net[me] = 1; disk[me] = 1 }

    /* The gap rule. */
#ifdef GAP_BY_READ
    :: atomic { MAY_ASK && held[me] && !forGood[me] && guest[me] -> ask(Read, 0) }
    :: atomic {
            ANSWERED(Read) ->
            if
            :: seenOwner[me] == me && seenVersion[me] == known[me] && !forGood[me] -> held[me] = 0
            :: else -> forGood[me] = 1
            fi;
            settled();
            ONE_RUNS
        }
#else
    :: atomic { MAY_ASK && held[me] && !forGood[me] && guest[me] -> ask(Keep, known[me]) }
#endif
    :: atomic { unit[me] == On && held[me] && !guest[me] && !request[me] -> held[me] = 0 }
#ifndef CONTACT_IGNORED
    /* First contact of one that believes to own. */
    :: atomic {
            REACHES(me) && guest[me] == Running && owner != me && !forGood[me] ->
            held[me] = 1;
            forGood[me] = 1
        }
#endif
    /* An operator starts it, or lets it go on. */
    :: atomic {
            MAY_ASK && owner == me && (forGood[me] || !guest[me]) ->
            ask(Keep, version)
        }
    :: atomic {
            ANSWERED(Keep) ->
            if
            :: answer[me] == Committed ->
                known[me] = expected[me] + 1;
                guest[me] = Running;
                held[me] = stale[me];
                forGood[me] = 0
            :: answer[me] == Conflict && source && seenOwner[me] == me && !held[me] ->
                /* ABORT of somebody else, "not running": asked again */
                known[me] = seenVersion[me]
            :: else ->
                if
                :: guest[me] -> held[me] = 1; forGood[me] = 1
                :: else
                fi
            fi;
            if
            :: me == A && (answer[me] == Committed || seenOwner[me] != me) -> source = 0
            :: else
            fi;
            settled();
            ONE_RUNS
        }

    /* A as the LM's source */
    :: atomic { source && me == A && unit[A] == On && !held[A] && guest[A] == Suspended && !released ->
            if
            :: released = 1
            :: guest[A] = Running; ONE_RUNS
            fi }
    :: atomic { source && me == A && unit[A] == On && !held[A] && guest[A] == Suspended && renounced ->
            guest[A] = Running; ONE_RUNS }
    :: atomic { source && me == A && MAY_ASK && !held[A] && (guest[A] == Running || released) ->
            ask(Keep, known[A]) }

    /* B as its target */
    :: atomic { target && me == B && unit[B] == On && !held[B] ->
            target = 0; renounced = 1 }
    :: atomic { target && me == B && MAY_ASK && !held[B] && released ->
            target = 0; ask(Claim, ACCEPTED) }
    :: atomic {
            ANSWERED(Claim) ->
            if
            :: answer[me] == Committed ->
                known[me] = ACCEPTED + 1;
                guest[me] = Running;
                settled();
                if
                :: held[me]
                :: else -> ask(Started, ACCEPTED + 1)
                fi
            :: else -> settled()
            fi;
            ONE_RUNS
        }
    :: atomic {
            ANSWERED(Started) ->
            if
            :: answer[me] == Committed -> known[me] = ACCEPTED + 2
            :: else -> held[me] = 1; forGood[me] = 1
            fi;
            settled()
        }

    /* RECOVER */
    :: atomic {
            MAY_ASK && !held[me] && !guest[me] && owner == OTHER && SILENT(OTHER) &&
            !recovered ->
            recovered = 1;
            target = 0;
            if
            :: off(OTHER) /* by its power path or a watchdog */
            :: true /* by the administrator */
#ifndef SILENCE_IS_PROOF
                -> falselyConfirmed = falselyConfirmed || unit[OTHER] == On
#endif
            fi;
#ifdef VERSION_AFTER_CONFIRMATION
            begun = 1
        }
    :: atomic {
            MAY_ASK && begun && owner == OTHER ->
            begun = 0;
#endif
            if
            :: phase == Migrating -> ask(Abort, version)
            :: else -> ask(Recover, version)
            fi
        }
    :: atomic {
            ANSWERED(Abort) ->
            if
            :: answer[me] == Committed -> settled(); ask(Recover, ACCEPTED + 1)
            :: else -> settled()
            fi
        }
    :: atomic {
            ANSWERED(Recover) ->
            if
            :: answer[me] == Committed ->
                known[me] = expected[me] + 1;
                guest[me] = Running
            :: else
            fi;
            settled();
            ONE_RUNS
        }
    od
}

active proctype Quiet()
{
end:
    timeout ->
    assert(!REACHES(A) || !EXECUTES(A) || owner == A);
    assert(!REACHES(B) || !EXECUTES(B) || owner == B);
    assert(unit[owner] != On || !disk[owner] || guest[owner] )
}

init
{
    atomic {
        if
        :: guest[A] = Running; known[A] = 1
        :: phase = Migrating; version = ACCEPTED; known[A] = ACCEPTED;
            guest[A] = Suspended; source = 1; target = 1
        fi;
        run Unit(A);
        run Unit(B)
    }
}

package dev.slipway.sandbox.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Makes calls go wrong as the rules say; each rule counts the calls that match it. */
public final class Faults {
    /** How often the real provider tries again when it is throttled. */
    private static final int RETRIES = 10;

    private final Runnable halt;
    private final List<Counted> rules = new ArrayList<>();

    private static final class Counted {
        private final FaultRule rule;
        private int calls;

        private Counted(FaultRule rule) {
            this.rule = rule;
        }
    }

    /** No faults yet; {@code halt} ends the process at once. */
    public Faults(Runnable halt) {
        this.halt = halt;
    }

    /** Replaces all rules. */
    public synchronized void set(List<FaultRule> fresh) {
        rules.clear();
        fresh.forEach(rule -> rules.add(new Counted(rule)));
    }

    /** The rules in force. */
    public synchronized List<FaultRule> rules() {
        return rules.stream().map(counted -> counted.rule).toList();
    }

    /** What a call has still to expect after its change is made. */
    public record Aftermath(boolean kill, boolean partial, String message) {}

    /** A call that fails as the rule says. */
    public static final class FaultInjected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FaultInjected(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Counts a call and does what is due before its change.
     *
     * @param say told of each throttled attempt
     * @throws FaultInjected if the call must fail
     */
    public Aftermath before(String op, String token, Consumer<String> say) {
        boolean kill = false;
        boolean partial = false;
        String message = "";
        for (FaultRule rule : due(op, token)) {
            switch (rule.action()) {
                case FAIL -> throw new FaultInjected(rule.message());
                case KILL -> halt.run();
                case HANG -> pause(TimeUnit.SECONDS.toMillis(rule.seconds()));
                case THROTTLE -> throttle(rule, say);
                case KILL_AFTER -> kill = true;
                case PARTIAL -> {
                    partial = true;
                    message = rule.message();
                }
            }
        }
        return new Aftermath(kill, partial, message);
    }

    /** Ends the process if that was due after the change. */
    public void after(Aftermath aftermath) {
        if (aftermath.kill()) {
            halt.run();
        }
    }

    private synchronized List<FaultRule> due(String op, String token) {
        List<FaultRule> due = new ArrayList<>();
        for (Counted counted : rules) {
            if (!counted.rule.matches(op, token)) {
                continue;
            }
            counted.calls++;
            int lasting = counted.rule.action() == FaultRule.Action.THROTTLE ? 1 : counted.rule.times();
            if (counted.calls >= counted.rule.nth() && counted.calls < counted.rule.nth() + lasting) {
                due.add(counted.rule);
            }
        }
        return due;
    }

    private static void throttle(FaultRule rule, Consumer<String> say) {
        for (int attempt = 1; attempt <= rule.times(); attempt++) {
            if (attempt > RETRIES) {
                throw new FaultInjected("ThrottlingException: Rate exceeded, after " + RETRIES + " retries");
            }
            say.accept("ThrottlingException: Rate exceeded; attempt " + attempt + ", trying again");
            pause(Math.min(50L << attempt, 1000));
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultInjected("The call was interrupted while it hung");
        }
    }
}

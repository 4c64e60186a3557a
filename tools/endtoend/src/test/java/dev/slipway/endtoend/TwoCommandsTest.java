package dev.slipway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Commands that meet on one stack say so, and damage nothing. */
@ExtendWith(OneWorkshop.class)
class TwoCommandsTest {
    @Test
    void theSecondUpOnAStackSaysThatItWaitsAndThenFindsNothingToDo(Workshop workshop) {
        Outcome both = workshop.run(
                        """
                        ./slipway up > first.log 2>&1 &
                        first=$!
                        until grep -q secret first.log; do sleep 0.1; done
                        ./slipway up; second=$?
                        wait $first && exit $second
                        """)
                .succeeded();

        assertThat(both.out())
                .contains("another slipway command is at work on stack clipper-vps-dev; waiting for it")
                .contains("Nothing to change");
        assertThat(workshop.run("cat first.log").out()).contains("endpoints:").doesNotContain("error");
    }

    @Test
    void anUpMeetsAPlainPulumiThatHoldsTheStackAndTouchesNothing(Workshop workshop) {
        Outcome locked = workshop.inSandbox(
                """
                ./slipway preview > /dev/null
                ./slipway sandbox list > before
                locks="$(echo "$SLIPWAY_CACHE"/home-*)/backend/.pulumi/locks/organization/slipway/clipper-vps-dev"
                mkdir -p "$locks"
                lock() { printf '{"pid":%s,"username":"ann","hostname":"%s","timestamp":"%s"}' $$ "$1" "$(date -u +%FT%TZ)" > "$locks/held.json"; }
                lock laptop
                ./slipway up --config slipway:domain=other.example.com && exit 0
                lock "$(uname -n)"
                ./slipway up --config slipway:domain=other.example.com; code=$?
                rm -r "$locks"
                exit $code
                """);

        locked.failed();
        assertThat(locked.all())
                .contains("nobody else at work on it")
                .contains("of the machine laptop, which cannot be asked from here", "held.json")
                .contains("holds Pulumi's lock")
                .doesNotContain("\tat ");
        assertThat(workshop.run("./slipway sandbox list").succeeded().out())
                .isEqualTo(workshop.run("cat before").succeeded().out());
    }
}

package dev.slipway.endtoend;

/** Every app on AWS. */
class EveryAppOnAwsTest extends EveryApp {
    EveryAppOnAwsTest() {
        super("aws");
    }
}

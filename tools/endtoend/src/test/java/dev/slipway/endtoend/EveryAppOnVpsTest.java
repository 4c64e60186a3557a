package dev.slipway.endtoend;

/** Every app on a VPS. */
class EveryAppOnVpsTest extends EveryApp {
    EveryAppOnVpsTest() {
        super("vps");
    }
}

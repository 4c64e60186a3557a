package dev.slipway.planner;

import dev.slipway.model.ProbeCheck;
import java.util.ArrayList;
import java.util.List;

/** Probes as commands in the container itself, as Docker and ECS run them: an HTTP probe needs wget or curl in the image. */
public final class HealthCommand {
    private HealthCommand() {}

    /** Asks for a page by HTTP, by a shell. */
    public static List<String> http(int port, String path) {
        return List.of("CMD-SHELL", fetch(port, path));
    }

    /** What the shell runs to ask for a page by HTTP. */
    public static String fetch(int port, String path) {
        String url = "http://127.0.0.1:" + port + path;
        return "wget -q -O /dev/null " + url + " || curl -fsS -o /dev/null " + url;
    }

    /** Runs a command of the app file as it is. */
    public static List<String> exec(ProbeCheck.Exec check) {
        List<String> command = new ArrayList<>(List.of("CMD"));
        command.addAll(check.command());
        return List.copyOf(command);
    }
}

package dev.slipway.policies.sdk.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.policies.sdk.judge.Judge;
import dev.slipway.policies.sdk.wire.RunListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes the three reports into a folder while a run goes on. The engine never says that a run is over, skips the
 * stack rules when something failed, and kills the process, so what is there is rewritten soon after every change.
 */
public final class EvidenceWriter implements RunListener {
    /** Environment variable that names the folder for the reports. */
    public static final String FOLDER_VARIABLE = "SLIPWAY_POLICY_REPORT";
    /** Stack configuration key that names the folder for the reports; the environment variable wins. */
    public static final String FOLDER_KEY = "slipway:policyReport";

    private static final long PAUSE_MILLIS = 500;

    private final Path folder;
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "policy-evidence");
        thread.setDaemon(true);
        return thread;
    });

    /** Writes into a folder, which is made when it is not there. */
    public EvidenceWriter(Path folder) {
        this.folder = folder;
    }

    @Override
    public void configured(Judge judge) {}

    @Override
    public void progressed(Judge judge) {
        if (waiting.compareAndSet(false, true)) {
            var unused = later.schedule(
                    () -> {
                        waiting.set(false);
                        writeOrWarn(Evidence.of(judge));
                    },
                    PAUSE_MILLIS,
                    TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void completed(Judge judge) {
        writeOrWarn(Evidence.of(judge));
    }

    private void writeOrWarn(Evidence evidence) {
        try {
            write(evidence);
        } catch (UncheckedIOException e) {
            System.err.println("slipway policies: cannot write the reports to " + folder + ": " + e.getCause());
        }
    }

    /** Writes evidence.json, evidence.sarif and evidence.html; a reader sees the old or the new text, never half. */
    public synchronized void write(Evidence evidence) {
        try {
            Files.createDirectories(folder);
            put(
                    "evidence.json",
                    json.writerWithDefaultPrettyPrinter().writeValueAsString(new JsonReport().of(evidence)));
            put(
                    "evidence.sarif",
                    json.writerWithDefaultPrettyPrinter().writeValueAsString(new SarifReport().of(evidence)));
            put("evidence.html", new HtmlReport(evidence).page());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String name, String text) throws IOException {
        Path unfinished = folder.resolve(name + ".part");
        // Not as a string: half a character, as a state file may have it in a name, would end in an exception instead
        // of a question mark.
        Files.write(unfinished, (text + "\n").getBytes(StandardCharsets.UTF_8));
        Files.move(
                unfinished, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}

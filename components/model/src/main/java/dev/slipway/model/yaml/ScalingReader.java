package dev.slipway.model.yaml;

import dev.slipway.model.Scaling;
import dev.slipway.model.ScalingSignal;
import java.util.ArrayList;
import java.util.List;

/** Reads how far and why replicas are added. */
final class ScalingReader {
    private ScalingReader() {}

    static Scaling read(Fields fields) {
        int min = fields.integer("min").orElse(1);
        Scaling.Builder scaling = Scaling.builder(min, fields.integer("max").orElse(min));
        List<ScalingSignal> signals = new ArrayList<>();
        fields.integer("cpu").map(ScalingSignal.Cpu::new).ifPresent(signals::add);
        fields.integer("memory").map(ScalingSignal.Memory::new).ifPresent(signals::add);
        fields.duration("responseTime").map(ScalingSignal.ResponseTime::new).ifPresent(signals::add);
        fields.integer("requestRate").map(ScalingSignal.RequestRate::new).ifPresent(signals::add);
        fields.map("queueDepth", Integer.class)
                .ifPresent(queues ->
                        queues.forEach((queue, jobs) -> signals.add(new ScalingSignal.QueueDepth(queue, jobs))));
        return signals.isEmpty() ? scaling.build() : scaling.signals(signals).build();
    }
}

package dev.slipway.cli.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CliException;
import dev.slipway.cli.graph.draw.DotText;
import dev.slipway.cli.graph.draw.MermaidText;
import dev.slipway.cli.graph.draw.SvgText;
import dev.slipway.cli.graph.layout.Layout;
import dev.slipway.cli.graph.layout.Layout.Box;
import dev.slipway.cli.graph.layout.Layout.Line;
import dev.slipway.cli.graph.layout.Placement;
import dev.slipway.cli.graph.layout.Shape;
import dev.slipway.cli.graph.layout.TextWidth;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {
    private static final int POINTS = 40;

    /** Every app on every target that takes it, as production; those refused have no plan to draw. */
    static List<Topology> topologies() throws IOException {
        List<Topology> all = new ArrayList<>();
        for (String app : Pictures.apps()) {
            for (Target target : Target.values()) {
                try {
                    all.add(Pictures.topology(app, target, Environment.PROD));
                } catch (CliException refused) {
                    assertThat(refused.text()).contains("expected");
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(10);
        return all;
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void noPartCoversAnother(Topology topology) {
        List<Box> boxes = Placement.of(topology).boxes();
        assertThat(boxes).hasSameSizeAs(topology.nodes());
        for (Box one : boxes) {
            assertThat(boxes)
                    .filteredOn(it -> it != one)
                    .noneMatch(it -> covers(one, it.x(), it.y(), it.width(), it.height()));
        }
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void noLineRunsThroughAPartOrAHeading(Topology topology) {
        Layout layout = Placement.of(topology);
        for (Line line : layout.lines()) {
            for (int step = 1; step < POINTS; step++) {
                double[] point = at(line, step / (double) POINTS);
                assertThat(layout.boxes())
                        .as("%s at %s", line, point)
                        .noneMatch(it -> covers(it, point[0], point[1], 0, 0));
                assertThat(layout.areas())
                        .filteredOn(it -> it.zone() != Zone.OUTSIDE)
                        .as("%s in a heading", line)
                        .noneMatch(it -> point[0] > it.x()
                                && point[0]
                                        < it.x()
                                                + Math.max(
                                                        TextWidth.of(it.title(), 13, true),
                                                        TextWidth.of(it.note(), Shape.FACT, false))
                                && point[1] < it.y() + 42);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void everyTextFitsItsPartAndEveryPartItsZone(Topology topology) {
        Layout layout = Placement.of(topology);
        for (Box box : layout.boxes()) {
            assertThat(Shape.width(box.node())).isLessThanOrEqualTo(box.width());
            assertThat(layout.areas())
                    .filteredOn(it -> it.zone() == box.node().zone())
                    .singleElement()
                    .satisfies(area -> {
                        assertThat(area.x()).isLessThan(box.x());
                        assertThat(area.x() + area.width()).isGreaterThan(box.x() + box.width());
                        assertThat(area.y()).isLessThan(box.y());
                        assertThat(area.y() + area.height()).isGreaterThan(box.y() + box.height());
                    });
        }
        assertThat(layout.areas())
                .allSatisfy(it -> assertThat(it.x() + it.width()).isLessThan(layout.width()));
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void trustGrowsToTheRight(Topology topology) {
        List<Layout.Area> areas = Placement.of(topology).areas();
        List<Layout.Area> inside =
                areas.stream().filter(it -> it.zone() != Zone.OUTSIDE).toList();
        for (int index = 0; index + 1 < inside.size(); index++) {
            Layout.Area next = inside.get(index + 1);
            assertThat(inside.get(index).zone()).isLessThan(next.zone());
            assertThat(inside.get(index).x() + inside.get(index).width()).isLessThan(next.x());
        }
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void theSvgIsWellFormedAndNeedsNothingFromElsewhere(Topology topology) throws Exception {
        String svg = SvgText.of(topology);
        assertThat(SvgText.of(topology)).isEqualTo(svg);
        assertThat(svg.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:", "href", "url(", "<script");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void theOtherFormatsNameEveryPart(Topology topology) {
        String mermaid = MermaidText.of(topology);
        String dot = DotText.of(topology);
        topology.nodes().forEach(it -> assertThat(mermaid).contains('"' + it.title()));
        topology.nodes().forEach(it -> assertThat(dot).contains('"' + it.id() + '"'));
        assertThat(mermaid.lines().filter(it -> it.contains("->")).count())
                .isEqualTo(topology.edges().size());
        assertThat(dot.lines().filter(it -> it.contains(" -> ")).count())
                .isEqualTo(topology.edges().size());
    }

    @Test
    void aCircleOfServicesIsDrawnAllTheSame() {
        Topology circle = new Topology(
                "circle",
                new Enclosure("host", Zone.DATA),
                Map.of(),
                List.of(service("a"), service("b"), service("c")),
                List.of(uses("a", "b"), uses("b", "c"), uses("c", "a")));

        Layout layout = Placement.of(circle);

        assertThat(layout.boxes()).hasSize(3);
        assertThat(layout.lines()).hasSize(3);
    }

    @Test
    void wordsOfTheAppFileCannotBreakTheSvg() {
        Node odd = new Node("a", NodeKind.SERVICE, Zone.PUBLIC, "<a & \"b\">", List.of(), List.of());
        String svg = SvgText.of(new Topology("t", new Enclosure("e", Zone.DATA), Map.of(), List.of(odd), List.of()));

        assertThat(svg).contains("&lt;a &amp; &quot;b&quot;&gt;");
    }

    private static Node service(String id) {
        return new Node(id, NodeKind.SERVICE, Zone.PRIVATE, id, List.of("one"), List.of());
    }

    private static Edge uses(String from, String to) {
        return new Edge(from, Optional.empty(), to, EdgeKind.USES);
    }

    private static boolean covers(Box box, double x, double y, double width, double height) {
        return x < box.x() + box.width() && x + width > box.x() && y < box.y() + box.height() && y + height > box.y();
    }

    /** A point of the curve, whose handles are level at half the way. */
    private static double[] at(Line line, double t) {
        double middle = (line.fromX() + line.toX()) / 2.0;
        double u = 1 - t;
        double x = u * u * u * line.fromX() + 3 * u * u * t * middle + 3 * u * t * t * middle + t * t * t * line.toX();
        double y = (u * u * u + 3 * u * u * t) * line.fromY() + (3 * u * t * t + t * t * t) * line.toY();
        return new double[] {x, y};
    }
}

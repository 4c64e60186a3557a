package dev.slipway.model.yaml;

import dev.slipway.model.check.KeyPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Turns text into YAML nodes with positions; anchors and merge keys ({@code <<}) are resolved by the composer. */
final class YamlParser {
    // Far more than an app needs, and far less than aliases of aliases can make of a short file.
    private static final int MOST_NODES = 50_000;
    private static final int DEEPEST = 50;

    private final Faults faults;
    private int nodes = 0;

    private YamlParser(Faults faults) {
        this.faults = faults;
    }

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Position at;

        TooLarge(Position at) {
            super(null, null, false, false);
            this.at = at;
        }
    }

    /** The root of the text; empty after a fault of syntax, which ends the reading since what follows cannot be trusted. */
    static Optional<YamlNode> parse(String text, Faults faults) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.map(node -> new YamlParser(faults).convert(node, new KeyPath(List.of())));
        } catch (MarkedYamlEngineException e) {
            faults.add(
                    e.getProblemMark().map(YamlParser::position).orElse(Position.FILE),
                    new KeyPath(List.of()),
                    "well-formed YAML",
                    problem(e.getProblem()),
                    "mend the syntax here; further faults are told once the file can be read");
        } catch (TooLarge e) {
            tooLarge(e.at, faults);
        } catch (StackOverflowError e) {
            // The composer goes down by calling itself, and has met more levels than the stack holds.
            tooLarge(Position.FILE, faults);
        } catch (YamlEngineException e) {
            // Without a mark: characters that YAML forbids, too many aliases, too much text.
            faults.add(
                    Position.FILE,
                    new KeyPath(List.of()),
                    "well-formed YAML",
                    problem(e.getMessage()),
                    "look for control characters, or for anchors that hold aliases of aliases");
        }
        return Optional.empty();
    }

    private static void tooLarge(Position at, Faults faults) {
        faults.add(
                at,
                new KeyPath(List.of()),
                "at most " + MOST_NODES + " values, nested at most " + DEEPEST + " deep, aliases written out",
                "more",
                "look for an anchor that holds an alias of itself");
    }

    private static String problem(@Nullable String words) {
        String first =
                Optional.ofNullable(words).flatMap(it -> it.lines().findFirst()).orElse("a fault of syntax");
        return first.replaceFirst("^(but )?found ", "");
    }

    private YamlNode convert(Node node, KeyPath path) {
        Position at = node.getStartMark().map(YamlParser::position).orElse(Position.FILE);
        if (++nodes > MOST_NODES || path.segments().size() > DEEPEST) {
            throw new TooLarge(at);
        }
        if (node instanceof MappingNode mapping) {
            return mapping(at, mapping, path);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(convert(item, path.item(items.size())));
            }
            return new YamlNode.Sequence(at, items);
        }
        return new YamlNode.Scalar(at, ((ScalarNode) node).getValue(), kind(node.getTag()));
    }

    private YamlNode mapping(Position at, MappingNode mapping, KeyPath path) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Position keyAt =
                    tuple.getKeyNode().getStartMark().map(YamlParser::position).orElse(at);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                faults.add(keyAt, path, "a plain key", "a list or mapping as key", "write a plain word");
                continue;
            }
            YamlNode value = convert(tuple.getValueNode(), path.key(key.getValue()));
            YamlNode.Entry before = entries.putIfAbsent(key.getValue(), new YamlNode.Entry(keyAt, value));
            if (before != null) {
                faults.add(
                        keyAt,
                        path.key(key.getValue()),
                        "each key once",
                        key.getValue() + " again, first on line "
                                + before.keyAt().line(),
                        "keep one of the two");
            }
        }
        return new YamlNode.Mapping(at, entries);
    }

    private static YamlNode.Kind kind(Tag tag) {
        if (tag.equals(Tag.INT)) {
            return YamlNode.Kind.INTEGER;
        }
        if (tag.equals(Tag.FLOAT)) {
            return YamlNode.Kind.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return YamlNode.Kind.BOOLEAN;
        }
        return tag.equals(Tag.NULL) ? YamlNode.Kind.NULL : YamlNode.Kind.TEXT;
    }

    private static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}

package io.quarkiverse.hyperstack.schema.memory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

import io.quarkiverse.hyperstack.schema.diff.Hierarchy;
import io.quarkiverse.hyperstack.schema.diff.Hints;

/** Tells one wanted structure from another without creating it. */
public final class WantedFingerprint {

    /**
     * To be raised when the engine learns to see more of a structure or to do more about it, so that every database gets one
     * full look by the new engine.
     */
    private static final int ENGINE = 1;

    private final MessageDigest digest;

    private WantedFingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * The fingerprint of a wanted structure.
     *
     * @param creation the statements that create it, in their order
     * @param hints what is said about the way there
     * @return 64 hexadecimal digits; the same for the same input, for ever
     */
    public static String of(List<String> creation, Hints hints) {
        WantedFingerprint fingerprint = begun(creation);
        hints.tables().forEach((table, former) -> {
            fingerprint.add(List.of("table", String.valueOf(table.schema()), table.name()));
            fingerprint.add(former.stream().map(String::valueOf).toList());
        });
        hints.columns().forEach((column, former) -> {
            fingerprint.add(List.of("column", column.table().toString(), column.column()));
            fingerprint.add(former);
        });
        hints.fillings().forEach((column, filling) -> fingerprint
                .add(List.of("filling", column.table().toString(), column.column(), filling)));
        hints.numbered().forEach((sequence, column) -> fingerprint
                .add(List.of("numbered", sequence.toString(), column.table().toString(), column.column())));
        hints.hierarchies().forEach(fingerprint::add);
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    /**
     * The fingerprint of what a structure is worked out from.
     *
     * @param source says all that there is to say about it
     * @return 64 hexadecimal digits; the same for the same input, for ever
     */
    public static String of(List<String> source) {
        return HexFormat.of().formatHex(begun(source).digest.digest());
    }

    private static WantedFingerprint begun(List<String> texts) {
        WantedFingerprint fingerprint = new WantedFingerprint();
        fingerprint.add(List.of(String.valueOf(ENGINE)));
        fingerprint.add(texts);
        return fingerprint;
    }

    /**
     * The fingerprint of one part of a wanted structure.
     *
     * @param creation the statements that create it, in their order
     * @param shape what they made
     * @return 64 hexadecimal digits; the same for the same input, for ever
     */
    static String of(List<String> creation, String shape) {
        WantedFingerprint fingerprint = new WantedFingerprint();
        fingerprint.add(List.of(String.valueOf(ENGINE), shape));
        fingerprint.add(creation);
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void add(Hierarchy hierarchy) {
        add(List.of("hierarchy", hierarchy.layout().name(), String.valueOf(hierarchy.discriminator())));
        hierarchy.kinds().forEach(kind -> {
            add(List.of(kind.name(), String.valueOf(kind.parent()), String.valueOf(kind.hasRows())));
            add(kind.tables().stream().map(String::valueOf).toList());
            add(kind.columns());
            add(kind.values());
        });
    }

    /** Adds a list so that no other list adds the same bytes. */
    private void add(Collection<String> texts) {
        digest.update((texts.size() + ";").getBytes(StandardCharsets.UTF_8));
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
    }
}

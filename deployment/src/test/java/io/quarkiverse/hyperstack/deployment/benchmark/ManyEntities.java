package io.quarkiverse.hyperstack.deployment.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.jboss.shrinkwrap.api.spec.JavaArchive;

/** A thousand entities with ten columns each, a check, an index and a foreign key, compiled when asked for. */
final class ManyEntities {

    static final int TABLES = Integer.getInteger("benchmark.tables", 1000);
    static final String PACKAGE = "io.quarkiverse.hyperstack.many";

    private static final String SOURCE = """
            package %1$s;
            import jakarta.persistence.*;
            @Entity
            @Table(name = "thing_%2$d", indexes = @Index(name = "thing_%2$d_name", columnList = "name, created_at desc"))
            public class Thing%2$d {
                public enum Kind { SMALL, LARGE, HUGE }
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) public Long id;
                @Column(nullable = false, length = 100) public String name;
                @Column(length = 40) public String code;
                @Column(precision = 12, scale = 2) public java.math.BigDecimal amount;
                @Enumerated(EnumType.STRING) public Kind kind;
                @Column(name = "created_at") public java.time.Instant createdAt;
                public boolean active;
                public int pieces;
                @Version public long version;
                @ManyToOne(fetch = FetchType.LAZY) public Thing%3$d parent;
            }
            """;

    private ManyEntities() {
    }

    /** Adds the classes to an application. */
    static void to(JavaArchive jar) {
        Path folder = compiled();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .forEach(file -> jar.addAsResource(file.toFile(), folder.relativize(file).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder with the classes. */
    static Path compiled() {
        try {
            Path folder = Files.createTempDirectory("many-entities");
            List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-cp",
                    System.getProperty("java.class.path"), "-d", folder.toString()));
            for (int i = 0; i < TABLES; i++) {
                Path source = folder.resolve("Thing" + i + ".java");
                Files.writeString(source, SOURCE.formatted(PACKAGE, i, Math.max(0, i - 1)));
                arguments.add(source.toString());
            }
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
                throw new IllegalStateException("The entities do not compile");
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

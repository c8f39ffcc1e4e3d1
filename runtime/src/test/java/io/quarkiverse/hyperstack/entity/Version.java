package io.quarkiverse.hyperstack.entity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;

/** A version of the library's entities: its source, compiled, in a class loader of its own. */
final class Version {

    private final String source;
    private final List<Class<?>> classes;

    private Version(String source) {
        this.source = source;
        this.classes = compiled(source);
    }

    /** The library as it is written. */
    static Version first() {
        try (InputStream text = Objects.requireNonNull(Version.class.getResourceAsStream("/entity/Library.java.txt"))) {
            return new Version(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Entities of another source. */
    static Version of(String source) {
        return new Version(source);
    }

    /** The library with some of its text replaced: what is replaced, what replaces it, and so on. */
    Version edited(String... edits) {
        String edited = source;
        for (int i = 0; i < edits.length; i += 2) {
            if (!edited.contains(edits[i])) {
                throw new IllegalArgumentException("The library has no " + edits[i]);
            }
            edited = edited.replace(edits[i], edits[i + 1]);
        }
        return new Version(edited);
    }

    Class<?>[] entities() {
        return classes.stream().filter(type -> type.isAnnotationPresent(Entity.class)
                || type.isAnnotationPresent(Embeddable.class) || type.isAnnotationPresent(MappedSuperclass.class))
                .toArray(Class<?>[]::new);
    }

    /** A new object of a class of the library. */
    Object create(String name) {
        try {
            Class<?> type = classes.stream().filter(c -> c.getSimpleName().equals(name)).findFirst().orElseThrow();
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something while a version's classes are those of the thread, as they are in an application. */
    static void in(Version version, Runnable work) {
        ClassLoader usual = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(version.loader());
        try {
            work.run();
        } finally {
            Thread.currentThread().setContextClassLoader(usual);
        }
    }

    ClassLoader loader() {
        return classes.get(0).getClassLoader();
    }

    private static List<Class<?>> compiled(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        Map<String, ByteArrayOutputStream> written = new HashMap<>();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(messages, null, null);
                JavaFileManager files = new InMemory(standard, written)) {
            List<String> options = List.of("-proc:none", "-cp", System.getProperty("java.class.path"));
            if (!compiler.getTask(null, files, messages, options, null, List.of(new Source(source))).call()) {
                throw new IllegalArgumentException(messages.getDiagnostics().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ClassLoader loader = new Loader(written);
        return written.keySet().stream().sorted().<Class<?>>map(name -> load(loader, name)).toList();
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Loader extends ClassLoader {

        private final Map<String, ByteArrayOutputStream> written;

        Loader(Map<String, ByteArrayOutputStream> written) {
            super(Version.class.getClassLoader());
            this.written = written;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream code = written.get(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code.toByteArray(), 0, code.size());
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///library/Library.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> written;

        InMemory(JavaFileManager files, Map<String, ByteArrayOutputStream> written) {
            super(files);
            this.written = written;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind,
                FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return written.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }
    }

    /** Names of the entities of the library, for tests that look at all of them. */
    Stream<String> entityNames() {
        return classes.stream().filter(type -> type.isAnnotationPresent(Entity.class))
                .map(type -> type.getAnnotation(Entity.class).name());
    }
}

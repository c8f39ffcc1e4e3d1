package io.quarkiverse.hyperstack.it.journeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A page of the documentation as its reader takes it: files to write and commands to run, in the order of the page. What the
 * reader is not to see of this stands in comments: {@code // guide: …} in AsciiDoc, {@code <!-- guide: … -->} in Markdown.
 * CONTRIBUTING.md lists them.
 *
 * @param page its file
 * @param beginning the page whose application this one goes on with, or nothing for an empty folder
 * @param steps what there is to do
 */
record Guide(Path page, Optional<String> beginning, List<Step> steps) {

    private static final Pattern REMARK = Pattern.compile("(?://|<!--) guide: (.+?)(?: -->)?");
    private static final Pattern TITLE = Pattern.compile("\\.([A-Za-z][\\w./-]*\\.\\w+|[A-Z]\\w+)");
    private static final Pattern OPENING = Pattern.compile("\\[source(?:,(\\w+))?.*]|```(\\w+)");
    private static final String PROMPT = "$ ";

    /** One thing to do, at a line of the page. */
    interface Step {

        int line();

        void take(Reader reader);
    }

    /** Whoever does what the page says. */
    interface Reader {

        void write(FileText file);

        void run(Line command);

        void stop();

        void expectLog(List<String> lines);
    }

    /**
     * A file of the page.
     *
     * @param name its path in the application
     * @param text all of it, or what changes in it
     * @param place where in the file: {@code after …}, {@code before …}, {@code instead of …}; none for the whole file
     */
    record FileText(int line, String name, String text, @Nullable String place) implements Step {

        @Override
        public void take(Reader reader) {
            reader.write(this);
        }
    }

    /**
     * A command of the page.
     *
     * @param command what is typed
     * @param output what the page shows beneath it
     * @param exitCode what it has to end with
     * @param serves whether it goes on, and the reader with something else
     */
    record Line(int line, String command, List<String> output, int exitCode, boolean serves) implements Step {

        @Override
        public void take(Reader reader) {
            reader.run(this);
        }
    }

    private record Stop(int line) implements Step {

        @Override
        public void take(Reader reader) {
            reader.stop();
        }
    }

    private record Log(int line, List<String> lines) implements Step {

        @Override
        public void take(Reader reader) {
            reader.expectLog(lines);
        }
    }

    /** The guide that a page is; nothing for a page that nobody runs. */
    static Optional<Guide> of(Path page) {
        String text = Shell.text(page);
        return text.contains(" guide: begins") || text.contains(" guide: continues ")
                ? Optional.of(new Parser(page, text.lines().toList()).guide())
                : Optional.empty();
    }

    /** The name by which others continue it. */
    String name() {
        return page.getFileName().toString().replaceFirst("\\.\\w+$", "");
    }

    /** Whether a page shows commands in the way of a guide. */
    static boolean shown(Path page) {
        return Files.isRegularFile(page) && Shell.text(page).lines().anyMatch(line -> line.equals("[source,console]"));
    }

    /** Reads a page line by line. */
    private static final class Parser {

        private final Path page;
        private final List<String> lines;
        private final List<Step> steps = new ArrayList<>();
        private Optional<String> beginning = Optional.empty();
        private @Nullable String title;
        private @Nullable String remark;
        private int at;

        Parser(Path page, List<String> lines) {
            this.page = page;
            this.lines = lines;
        }

        Guide guide() {
            while (at < lines.size()) {
                String line = lines.get(at++);
                Matcher remarked = REMARK.matcher(line);
                Matcher titled = TITLE.matcher(line);
                Matcher opened = OPENING.matcher(line);
                if (remarked.matches()) {
                    remark(remarked.group(1));
                } else if (titled.matches()) {
                    title = titled.group(1);
                } else if (opened.matches()) {
                    block(Objects.toString(opened.group(1), opened.group(2)));
                }
            }
            return new Guide(page, beginning, List.copyOf(steps));
        }

        private void remark(String text) {
            if (text.startsWith("continues ")) {
                beginning = Optional.of(text.substring("continues ".length()));
            } else if (text.equals("stop")) {
                steps.add(new Stop(at));
            } else if (text.startsWith("file ")) {
                title = text.substring("file ".length());
            } else if (!text.startsWith("begins")) {
                remark = text;
            }
        }

        private void block(@Nullable String language) {
            int opening = at;
            List<String> content = content();
            int first = at - content.size(); // the line after the one that opens the content
            String said = Objects.toString(remark, "");
            if (said.startsWith("not run")) {
                // the page says something else about it
            } else if (said.equals("log")) {
                steps.add(new Log(first, content));
            } else if ("console".equals(language)) {
                commands(first, content, said);
            } else if (title != null) {
                steps.add(new FileText(opening, title, String.join("\n", content) + "\n", remark));
            }
            remark = null;
            title = null;
        }

        /** The lines of the block that opens here. */
        private List<String> content() {
            boolean markdown = lines.get(at - 1).startsWith("```");
            if (!markdown) {
                at++;
            }
            String end = markdown ? "```" : "----";
            List<String> content = new ArrayList<>();
            while (at < lines.size() && !lines.get(at).equals(end)) {
                content.add(lines.get(at++));
            }
            at++;
            return content;
        }

        private void commands(int first, List<String> content, String said) {
            int exitCode = said.startsWith("exits ") ? Integer.parseInt(said.substring("exits ".length())) : 0;
            List<Line> commands = new ArrayList<>();
            for (int i = 0; i < content.size();) {
                int line = first + i;
                StringBuilder command = new StringBuilder(content.get(i++));
                while (command.toString().endsWith("\\")) {
                    command.append('\n').append(content.get(i++));
                }
                List<String> output = new ArrayList<>();
                while (i < content.size() && !content.get(i).startsWith(PROMPT)) {
                    output.add(content.get(i++));
                }
                if (!command.toString().startsWith(PROMPT)) {
                    throw new AssertionError(page + ":" + line + ": a command begins with \"$ \"");
                }
                boolean last = i == content.size();
                commands.add(new Line(line, command.substring(PROMPT.length()), List.copyOf(output), last ? exitCode : 0,
                        last && said.equals("serves")));
            }
            steps.addAll(commands);
        }
    }
}

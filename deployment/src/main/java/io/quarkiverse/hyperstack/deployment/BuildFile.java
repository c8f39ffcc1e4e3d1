package io.quarkiverse.hyperstack.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import io.quarkiverse.hyperstack.workflow.BuildDependencies;

/** The {@code pom.xml} or Gradle file of an application, read for what it says about dependencies that a build does not have. */
final class BuildFile implements BuildDependencies {

    private static final List<String> GRADLE = List.of("build.gradle", "build.gradle.kts");

    private final Optional<Path> pom;
    private final Optional<Path> gradle;

    /**
     * @param module the folder of the application's module; empty when nobody knows it
     */
    BuildFile(Optional<Path> module) {
        this.pom = module.map(folder -> folder.resolve("pom.xml")).filter(Files::isRegularFile);
        this.gradle = module.flatMap(
                folder -> GRADLE.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst());
    }

    @Override
    public Optional<Elsewhere> elsewhere(String artifact) {
        return pom.isPresent()
                ? pom.flatMap(file -> inPom(file, artifact))
                : gradle.flatMap(file -> inGradle(file, artifact));
    }

    @Override
    public String adding(List<String> artifacts) {
        String all = String.join(",", artifacts);
        return gradle.isPresent() && pom.isEmpty()
                ? "run ./gradlew addExtension --extensions=" + all
                : "run ./mvnw quarkus:add-extension -Dextensions=" + all + " (or add io.quarkus:"
                        + String.join(" and io.quarkus:", artifacts) + " to the dependencies)";
    }

    private static Optional<Elsewhere> inPom(Path file, String artifact) {
        NodeList artifacts = parse(file).getElementsByTagName("artifactId");
        for (int i = 0; i < artifacts.getLength(); i++) {
            Node dependency = artifacts.item(i).getParentNode();
            boolean isMeant = dependency.getNodeName().equals("dependency")
                    && artifacts.item(i).getTextContent().strip().equals(artifact)
                    && ancestor(dependency, "dependencyManagement").isEmpty() && ancestor(dependency, "plugin").isEmpty();
            Optional<Elsewhere> place = isMeant ? place((Element) dependency) : Optional.empty();
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    private static Optional<Elsewhere> place(Element dependency) {
        Optional<String> profile = ancestor(dependency, "profile").flatMap(p -> child(p, "id"));
        Optional<String> scope = child(dependency, "scope").filter(s -> !s.equals("compile") && !s.equals("runtime"));
        if (scope.isPresent()) {
            return Optional.of(new Elsewhere("pom.xml has it with scope " + scope.get(),
                    "remove <scope>" + scope.get() + "</scope> there"));
        }
        return profile.map(id -> new Elsewhere("pom.xml has it in the Maven profile " + id + ", which is not active",
                "build with -P" + id + ", or move it to the dependencies outside of that profile"));
    }

    private static Optional<Element> ancestor(Node node, String name) {
        for (Node n = node.getParentNode(); n != null; n = n.getParentNode()) {
            if (n instanceof Element element && element.getNodeName().equals(name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> child(Element element, String name) {
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n.getNodeName().equals(name)) {
                return Optional.of(n.getTextContent().strip());
            }
        }
        return Optional.empty();
    }

    /** What cannot be read says nothing: the build tool has read it before. */
    private static Document parse(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }

    private static Optional<Elsewhere> inGradle(Path file, String artifact) {
        try {
            Matcher line = Pattern.compile("(?m)^\\s*(\\w+)\\b[^\\n]*[:\"']" + Pattern.quote(artifact) + "\\b")
                    .matcher(Files.readString(file));
            return line.find() && !line.group(1).equals("implementation")
                    ? Optional.of(new Elsewhere(file.getFileName() + " has it as " + line.group(1),
                            "make it implementation there"))
                    : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}

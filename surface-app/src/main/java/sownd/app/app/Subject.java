package sownd.app.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sownd.bindings.project.ProjectReader;
import sownd.bindings.store.Document;
import sownd.bindings.store.Draft;
import sownd.bindings.store.Edit;
import sownd.bindings.store.LocalDisk;
import sownd.bindings.store.NotJson;
import sownd.bindings.store.Versions;

/** What a command looks at and edits: a project at rest, or the show that runs, through its hub. */
sealed interface Subject {
    /** A command names one of the two. */
    static Subject of(@Nullable Path project, @Nullable Integer hub) {
        if ((project == null) == (hub == null)) {
            throw new Failure(Main.FAULTY, "name a project's folder, or --hub PORT for the show that runs");
        }
        return project == null ? new Running(hub == null ? 0 : hub) : new Resting(project);
    }

    /** The project as it is. */
    Document document();

    /**
     * Makes an edit, or only says what it would change.
     *
     * @param way the hub's word for it
     * @param asked what the hub is asked with
     * @param drafting the same, where the project is at rest
     */
    void make(
            String way,
            Map<String, Object> asked,
            Function<Document, Draft> drafting,
            boolean preview,
            ProjectReader reader,
            PrintWriter out);

    /** A project that nobody plays. */
    record Resting(Path project) implements Subject {
        @Override
        public Document document() {
            return ProjectFile.document(project);
        }

        @Override
        public void make(
                String way,
                Map<String, Object> asked,
                Function<Document, Draft> drafting,
                boolean preview,
                ProjectReader reader,
                PrintWriter out) {
            try {
                var document = document();
                var draft = drafting.apply(document);
                draft.lines().forEach(line -> out.println(line.said()));
                draft.breaks().forEach(each -> out.println("breaks " + each.said()));
                if (!draft.breaks().isEmpty() && !preview) {
                    throw new Failure(
                            Main.FAULTY,
                            "it is in use, see above: --with-uses takes that away too; nothing was changed");
                }
                var made = draft.breaks().isEmpty() ? made(draft.edit(), document, reader, out) : document;
                if (preview) {
                    out.println(draft.edit().name() + ": nothing is changed yet");
                } else {
                    Versions.of(project, new LocalDisk()).replace(made, Instant.now());
                    out.println(draft.edit().name() + "; what it was is kept: sownd generations " + project);
                }
            } catch (IllegalArgumentException wrong) {
                throw new Failure(Main.FAULTY, wrong.getMessage() + "; nothing was changed");
            } catch (IOException failed) {
                throw new Failure(Main.FAILED, project + " was not written: " + failed);
            }
        }

        private Document made(Edit edit, Document document, ProjectReader reader, PrintWriter out) {
            try {
                var made = edit.on(document).document();
                var read = reader.read(ProjectReader.file(project), made.text());
                if (read.project().isEmpty()) {
                    read.said().forEach(out::println);
                    throw new Failure(Main.FAULTY, "this would be no project, see above; nothing was changed");
                }
                return made;
            } catch (Edit.Misfit misfit) {
                var problem = misfit.problem();
                throw new Failure(
                        Main.FAULTY,
                        problem.pointer() + ": " + problem.what() + ", " + problem.mend() + "; nothing was changed");
            }
        }
    }

    /**
     * The show that runs on this machine.
     *
     * @param port of its hub
     */
    record Running(int port) implements Subject {
        private static final Duration PATIENCE = Duration.ofSeconds(20);
        private static final ObjectMapper JSON = new ObjectMapper();

        @Override
        public Document document() {
            try {
                return Document.of(text("GET", "", ""));
            } catch (NotJson odd) {
                throw new Failure(Main.FAILED, "port " + port + " answers, but not with a project: is it sownd?");
            }
        }

        @Override
        public void make(
                String way,
                Map<String, Object> asked,
                Function<Document, Draft> drafting,
                boolean preview,
                ProjectReader reader,
                PrintWriter out) {
            var body = JSON.createObjectNode().put("preview", preview);
            asked.forEach((name, value) -> body.set(name, JSON.valueToTree(value)));
            var answer = ask(way, body);
            answer.path("changes").forEach(line -> out.println(said(line)));
            answer.path("breaks")
                    .forEach(
                            each -> out.println("breaks " + each.path("pointer").asText() + ": "
                                    + each.path("text").asText()));
            out.println(answer.path("name").asText() + (preview ? ": nothing is changed yet" : saved(answer)));
        }

        private static String said(JsonNode line) {
            return new Draft.Line(
                            line.path("pointer").asText(),
                            line.path("before").asText(),
                            line.path("after").asText())
                    .said();
        }

        /** What to add about an answer's being on the disk. */
        static String saved(JsonNode answer) {
            return answer.path("saved").asBoolean(true) ? "" : "; it is played, but not saved yet: see the status line";
        }

        /** Posts something to the project's routes. */
        JsonNode ask(String way, ObjectNode body) {
            try {
                return JSON.readTree(text("POST", "/" + way, body.toString()));
            } catch (IOException odd) {
                throw new Failure(Main.FAILED, "port " + port + " answers no JSON: is it sownd?");
            }
        }

        private String text(String method, String path, String body) {
            var uri = URI.create("http://127.0.0.1:" + port + "/api/v1/project" + path);
            var request = HttpRequest.newBuilder(uri)
                    .timeout(PATIENCE)
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                    .build();
            try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
                var answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() / 100 != 2) {
                    throw new Failure(Main.FAULTY, problem(answer.body()) + "; nothing was changed");
                }
                return answer.body();
            } catch (IOException silent) {
                throw new Failure(Main.FAILED, "no show answers on port " + port + ": " + silent);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Failure(Main.FAILED, "stopped before there was an answer");
            }
        }

        private static String problem(String body) {
            try {
                var problem = JSON.readTree(body);
                var said = new StringBuilder(problem.path("detail").asText(body));
                problem.path("breaks")
                        .forEach(each -> said.append(System.lineSeparator())
                                .append("breaks ")
                                .append(each.path("pointer").asText())
                                .append(": ")
                                .append(each.path("text").asText()));
                return said.toString();
            } catch (IOException odd) {
                return body;
            }
        }
    }
}

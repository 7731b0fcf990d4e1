package sownd.bindings.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.engine.graph.NodeTypes;

/** The schema follows from the shapes; an independent validator agrees with the reader. */
class SchemaTest {
    private static final Path ROOT = Path.of("..");
    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(ProjectShape.schema(NodeTypes.builtIn()));
    private final ProjectReader reader = new ProjectReader(NodeTypes.builtIn());

    @Test
    void theCommittedSchemaIsTheGeneratedOne() throws Exception {
        assertThat(Files.readString(ROOT.resolve("docs/project.schema.json")))
                .as("write it anew: ./sownd schema > docs/project.schema.json")
                .isEqualTo(ProjectShape.schema(NodeTypes.builtIn()));
    }

    @Test
    void theDemoIsValidAfterBoth() throws Exception {
        var demo = ROOT.resolve("assets/demo/matinee/project.json");
        assertThat(schema.validate(JSON.readTree(Files.readString(demo)))).isEmpty();
        assertThat(reader.read(demo).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"x\"}",
                "{\"sownd\": 1, \"name\": 7}",
                "{\"sownd\": 1, \"name\": \"x\", \"graphs\": {\"m\": {\"nodes\": {\"a\": {\"type\": \"gian\"}}}}}",
                "{\"sownd\": 1, \"name\": \"x\", \"graphs\": {\"m\": {\"nodes\": {\"a\": {\"type\": \"gain\", \"params\": {\"gian\": 1}}}}}}",
                "{\"sownd\": 1, \"name\": \"x\", \"pages\": {\"p\": {\"name\": \"P\", \"controls\": [{\"type\": \"knob\", \"at\": [0, 0]}]}}}",
                "{\"sownd\": 1, \"name\": \"x\", \"pages\": {\"p\": {\"name\": \"P\", \"controls\": [{\"type\": \"button\", \"at\": [0]}]}}}",
                "{\"sownd\": 1, \"name\": \"x\", \"pages\": {\"P\": {\"name\": \"P\"}}}"
            })
    void bothRefuseTheSame(String text) throws Exception {
        assertThat(schema.validate(JSON.readTree(text))).isNotEmpty();
        assertThat(reader.read(Path.of("project.json"), text).project()).isEmpty();
    }
}

// CoreNLP with names, dates (SUTime) and quotations with their speakers: CoreNlpQuotes DOCS.jsonl FOUND.jsonl ROUNDS
// Does what harness.mjs does for the tools in JavaScript.

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.io.PrintWriter;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.json.Json;
import javax.json.JsonArrayBuilder;
import javax.json.JsonObject;
import javax.json.JsonObjectBuilder;

public class CoreNlpQuotes {
  static final Map<String, String> TYPES =
      Map.of(
          "PERSON", "person", "ORGANIZATION", "organisation", "LOCATION", "location", "CITY", "location",
          "COUNTRY", "location", "STATE_OR_PROVINCE", "location");

  public static void main(String[] args) throws Exception {
    List<JsonObject> documents = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      if (!line.isBlank()) documents.add(Json.createReader(new StringReader(line)).readObject());
    }
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");
    properties.setProperty("coref.algorithm", "statistical");
    properties.setProperty("coref.md.type", "dep");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    JsonArrayBuilder times = Json.createArrayBuilder();
    List<JsonObject> found = new ArrayList<>();
    for (int round = 0; round < Integer.parseInt(args[2]); round++) {
      double[] start = clock();
      found.clear();
      for (JsonObject document : documents) {
        JsonObject result = read(pipeline, document);
        if (!args[1].equals("-")) found.add(result);
      }
      times.add(since(start));
    }
    if (!args[1].equals("-")) {
      try (PrintWriter out = new PrintWriter(args[1], "UTF-8")) {
        for (JsonObject line : found) out.println(line);
      }
    }
    System.out.println(
        Json.createObjectBuilder().add("cpu", clock()[0]).add("rounds", times).add("peakMegabytes", peakMegabytes()).build());
  }

  static JsonObject read(StanfordCoreNLP pipeline, JsonObject input) {
    Annotation annotation = new Annotation(input.getString("text"));
    if (input.containsKey("publishedAt") && !input.isNull("publishedAt")) {
      annotation.set(CoreAnnotations.DocDateAnnotation.class, input.getString("publishedAt").substring(0, 10));
    }
    CoreDocument document = new CoreDocument(annotation);
    pipeline.annotate(document);
    JsonArrayBuilder entities = Json.createArrayBuilder();
    JsonArrayBuilder dates = Json.createArrayBuilder();
    for (CoreEntityMention mention : document.entityMentions()) {
      String type = TYPES.get(mention.entityType());
      int begin = mention.charOffsets().first();
      int end = mention.charOffsets().second();
      Timex timex = mention.coreMap().get(TimeAnnotations.TimexAnnotation.class);
      if (type != null) entities.add(span(begin, end).add("type", type));
      else if (timex != null) {
        String value = timex.value() == null ? "" : timex.value();
        dates.add(span(begin, end).add("type", mention.entityType()).add("value", value));
      }
    }
    return Json.createObjectBuilder()
        .add("id", input.getString("id"))
        .add("entities", entities)
        .add("dates", dates)
        .add("quotes", quotes(annotation))
        .build();
  }

  static JsonArrayBuilder quotes(Annotation annotation) {
    JsonArrayBuilder quotes = Json.createArrayBuilder();
    List<CoreLabel> tokens = annotation.get(CoreAnnotations.TokensAnnotation.class);
    List<CoreMap> found = annotation.get(CoreAnnotations.QuotationsAnnotation.class);
    if (found == null) return quotes;
    for (CoreMap quote : found) {
      Integer first = quote.get(QuoteAttributionAnnotator.MentionBeginAnnotation.class);
      Integer last = quote.get(QuoteAttributionAnnotator.MentionEndAnnotation.class);
      JsonArrayBuilder source = Json.createArrayBuilder();
      if (first != null && last != null) {
        source.add(pair(tokens.get(first).beginPosition(), tokens.get(last).endPosition()));
      }
      int begin = quote.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class);
      int end = quote.get(CoreAnnotations.CharacterOffsetEndAnnotation.class);
      quotes.add(
          Json.createObjectBuilder()
              .add("content", Json.createArrayBuilder().add(pair(begin, end)))
              .add("cue", Json.createArrayBuilder())
              .add("source", source));
    }
    return quotes;
  }

  static JsonObjectBuilder span(int start, int end) {
    return Json.createObjectBuilder().add("start", start).add("end", end);
  }

  static JsonArrayBuilder pair(int start, int end) {
    return Json.createArrayBuilder().add(start).add(end);
  }

  static double[] clock() {
    var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new double[] {system.getProcessCpuTime() / 1e9, System.nanoTime() / 1e9};
  }

  static JsonObject since(double[] start) {
    double[] now = clock();
    return Json.createObjectBuilder().add("cpu", now[0] - start[0]).add("wall", now[1] - start[1]).build();
  }

  static double peakMegabytes() throws Exception {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) return Double.parseDouble(line.replaceAll("\\D+", "")) / 1024;
    }
    return 0;
  }
}

package org.firewell.api.ogc;

import static org.firewell.api.openapi.Schemas.binary;
import static org.firewell.api.openapi.Schemas.list;
import static org.firewell.api.openapi.Schemas.named;
import static org.firewell.api.openapi.Schemas.object;
import static org.firewell.api.openapi.Schemas.oneOf;
import static org.firewell.api.openapi.Schemas.text;
import static org.firewell.api.openapi.Schemas.whole;
import static org.firewell.api.openapi.Schemas.with;
import static org.firewell.api.openapi.Schemas.words;
import static org.firewell.api.openapi.Schemas.yesOrNo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Question;
import org.firewell.analysis.Questions;
import org.firewell.api.http.Link;
import org.firewell.api.openapi.ApiDocument;
import org.firewell.api.openapi.Area;
import org.firewell.api.openapi.Operation;
import org.firewell.api.openapi.Parameter;
import org.firewell.standard.Rulesets;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Questions, each put at an address of its own with its own inputs, and the jobs of them. */
@Component
@Order(4)
class ProcessesArea implements Area {

  private static final String TAG = "Processes";

  private final Questions questions;
  private final Rulesets rulesets;

  ProcessesArea(Questions questions, Rulesets rulesets) {
    this.questions = questions;
    this.rulesets = rulesets;
  }

  @Override
  public void tell(ApiDocument document) {
    List<String> names = questions.list().stream().map(Question::name).toList();
    Parameter process =
        Parameter.path("processID", "问题 · the question", words(names), names.get(0));
    document
        .tag(TAG, "问题与任务 · questions, and the jobs of answering them")
        .schema("Process", process())
        .schema(
            "Processes",
            object(CommonArea.withLinks("processes", list(named("Process"))), "processes", "links"))
        .schema("Answer", answer())
        .add(
            "GET",
            "/processes",
            Operation.of("getProcesses", TAG, "有哪些问题", "the questions")
                .takes(
                    CommonArea.limit(
                        ProcessesController.DEFAULT_LIMIT, ProcessesController.MAX_LIMIT),
                    Parameter.named("offset"))
                .givesDocument("问题 · the questions", named("Processes")))
        .add(
            "GET",
            "/processes/{processID}",
            Operation.of("getProcessDescription", TAG, "一个问题", "a question")
                .takes(process)
                .givesDocument("问题与输入 · the question and its inputs", named("Process")));
    questions.list().forEach(question -> execution(document, question));
    jobs(document, words(names));
  }

  private void execution(ApiDocument document, Question question) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    Inputs.schemas(question, rulesets).forEach((name, schema) -> inputs.put(name, taken(schema)));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("inputs", object(inputs));
    body.put("outputs", object(Map.of(Delivery.OUTPUT, output())));
    body.put("response", words(Delivery.RESPONSES));
    document.add(
        "POST",
        "/processes/" + question.name() + "/execution",
        answered(
            Operation.of(
                    question.name() + ".execute", TAG, question.title().zh(), question.title().en())
                .takes(
                    Parameter.header(
                        "Prefer", "respond-async：作为任务 · respond-async: as a job", false))
                .body(Link.JSON, object(body), Map.of("inputs", Map.of()))
                .gives(201, "任务 · the job", Link.JSON, named("Job"))
                .tells(201, "Location", "任务的地址 · where the job is")));
  }

  private static Map<String, Object> output() {
    Map<String, Object> output = new LinkedHashMap<>();
    output.put("format", object(Map.of("mediaType", text())));
    output.put("transmissionMode", words(Delivery.MODES));
    return object(output);
  }

  /** The answer in each of its forms, in a document, or its address alone. */
  private static Operation answered(Operation operation) {
    operation
        .gives(200, "答案 · the answer", Link.GEOJSON, named("Answer"))
        .gives(200, "答案 · the answer", Link.JSON, object())
        .gives(204, "答案的地址在 Link 中 · its address stands in Link")
        .tells(204, "Link", "答案的地址 · where the answer is");
    for (AnswerForm form : AnswerForm.values()) {
      if (form != AnswerForm.GEOJSON) {
        operation.gives(200, "答案 · the answer", form.type().toString(), binary());
      }
    }
    return operation;
  }

  /** A list may as well be one text with commas, a number a text; a null is left out. */
  private static Map<String, Object> taken(Map<String, Object> schema) {
    if (schema.containsKey("oneOf")) {
      return with(oneOf(List.of(list(text()), text())), "nullable", true);
    }
    return schema.get("type").equals("array")
        ? with(oneOf(List.of(schema, text())), "nullable", true)
        : with(schema, "nullable", true);
  }

  private static void jobs(ApiDocument document, Map<String, Object> names) {
    Parameter job =
        Parameter.path(
            "jobId", "任务 · the job", text("uuid"), "00000000-0000-0000-0000-000000000000");
    Map<String, Object> status = words(JobReplies.words());
    document
        .schema("Job", job(names, status))
        .schema(
            "Jobs",
            object(
                CommonArea.withLinks(
                    "jobs", list(named("Job")),
                    "numberMatched", whole(0),
                    "numberReturned", whole(0)),
                "jobs",
                "links"))
        .add(
            "GET",
            "/jobs",
            Operation.of("getJobs", TAG, "任务，新的在前", "the jobs, newest first")
                .takes(
                    Parameter.query("processID", "哪些问题的 · of these questions", list(text())),
                    Parameter.query("status", "在哪些状态的 · in these states", list(status)),
                    Parameter.query("type", "由过程产生的 · made by a process", words(JobReplies.TYPE)),
                    Parameter.query(
                        "datetime",
                        "何时接受的：时刻或区间 · accepted when: a time or an interval of times",
                        text()),
                    Parameter.query("minDuration", "至少历时，秒 · lasted seconds, at least", whole(0)),
                    Parameter.query("maxDuration", "至多历时，秒 · lasted seconds, at most", whole(0)),
                    CommonArea.limit(JobsController.DEFAULT_LIMIT, JobsController.MAX_LIMIT),
                    Parameter.named("offset"))
                .givesDocument("任务 · the jobs", named("Jobs")))
        .add(
            "GET",
            "/jobs/{jobId}",
            Operation.of("getStatus", TAG, "一个任务", "a job")
                .takes(job)
                .givesDocument("任务 · the job", named("Job")))
        .add(
            "DELETE",
            "/jobs/{jobId}",
            Operation.of("dismiss", TAG, "取消任务", "dismiss a job")
                .takes(job)
                .gives(200, "已取消 · it is dismissed", Link.JSON, named("Job")))
        .add("GET", "/jobs/{jobId}/results", results(job));
  }

  private static Operation results(Parameter job) {
    return answered(
        Operation.of("getResult", TAG, "任务的答案", "the answer of a job")
            .takes(
                job,
                Parameter.query("f", "格式 · the form", words(AnswerForm.words())),
                Parameter.query(
                    "response", "原样或在文档中 · raw or in a document", words(Delivery.RESPONSES)),
                Parameter.query(
                    "transmissionMode",
                    "值或其地址 · the value or its address",
                    words(Delivery.MODES))));
  }

  private static Map<String, Object> process() {
    Map<String, Object> members =
        CommonArea.withLinks(
            "id", text(),
            "title", text(),
            "version", text(),
            "jobControlOptions", list(words("sync-execute", "async-execute", "dismiss")),
            "outputTransmission", list(words(Delivery.MODES)),
            "inputs", object(),
            "outputs", object());
    return object(members, "id", "version", "links");
  }

  private static Map<String, Object> answer() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", words("FeatureCollection"));
    members.put("features", list(object()));
    members.put("summary", object());
    return object(members, "type", "features", "summary");
  }

  private static Map<String, Object> job(Map<String, Object> names, Map<String, Object> status) {
    Map<String, Object> members =
        CommonArea.withLinks(
            "processID", names,
            "type", words("process"),
            "jobID", text("uuid"),
            "status", status,
            "message", text(),
            "progress", with(whole(0), "maximum", 100),
            "enough", yesOrNo(),
            "may_end", yesOrNo(),
            "created", text("date-time"),
            "started", text("date-time"),
            "finished", text("date-time"),
            "inputs", object(),
            "snapshot", text(),
            "edition", text());
    return object(members, "type", "jobID", "status", "links");
  }
}

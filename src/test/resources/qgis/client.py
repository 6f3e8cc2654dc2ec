"""QGIS as a client of this server: answers one question after another, each as a line of JSON.

The questions come line by line on standard input; see QgisTest and QgisEditsTest.
"""
import json
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"
here = os.path.dirname(os.path.abspath(__file__))

from qgis.core import (
    NULL,
    Qgis,
    QgsApplication,
    QgsAuthMethodConfig,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsRenderContext,
    QgsVectorDataProvider,
    QgsVectorLayer,
    QgsVectorTileLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
layers = {}
signed = {}
log = []


def sign_in(asked):
    """What a user enters under Authentication as API Header; the others use it by its id."""
    manager = QgsApplication.authManager()
    manager.setMasterPassword("only of this run", True)
    config = QgsAuthMethodConfig()
    config.setName("firewell")
    config.setMethod("APIHeader")
    config.setConfig("Authorization", "Bearer " + asked["token"])
    if not manager.storeAuthenticationConfig(config)[0]:
        raise RuntimeError("the token is not kept")
    signed["config"] = config.id()
    return {}


def layer_of(asked):
    """A layer is opened once, and what it has read it keeps."""
    base, name = asked["server"], asked["collection"]
    key = json.dumps([name, asked.get("tiles"), asked.get("page"), asked.get("as")])
    if key in layers:
        return layers[key]
    if asked.get("tiles"):
        tile = base + "/collections/" + name + "/tiles/WebMercatorQuad/{z}/{y}/{x}?f%3Dmvt"
        layer = QgsVectorTileLayer("type=xyz&zmin=0&zmax=18&url=" + tile, name)
    else:
        source = "url='%s' typename='%s' pageSize='%d'" % (base, name, asked.get("page", 1000))
        if "config" in signed:
            source += " authcfg='%s'" % signed["config"]
        layer = QgsVectorLayer(source, name, "OAPIF")
    if not layer.isValid():
        raise RuntimeError("not a layer: " + layer.error().summary() + " " + str(log))
    layers[key] = layer
    return layer


def reload(asked):
    layer_of(asked).dataProvider().reloadData()
    return {}


def describe(asked):
    layer = layer_of(asked)
    can = layer.dataProvider().capabilities()
    return {
        "version": Qgis.version(),
        "crs": layer.crs().authid(),
        "fields": [field.name() for field in layer.fields()],
        "count": layer.featureCount(),
        "writes": [
            name
            for name in ("AddFeatures", "ChangeGeometries", "ChangeAttributeValues", "DeleteFeatures")
            if can & getattr(QgsVectorDataProvider, name)
        ],
    }


def degrees(layer):
    return QgsCoordinateTransform(layer.crs(), WGS84, QgsProject.instance())


def features(asked):
    layer = layer_of(asked)
    if not layer.setSubsetString(asked.get("filter", "")):
        raise RuntimeError("not a filter: " + asked["filter"])
    request = QgsFeatureRequest()
    if asked.get("box"):
        request.setFilterRect(QgsRectangle(*asked["box"]))
    found = []
    for feature in layer.getFeatures(request):
        place = feature.geometry().centroid()
        place.transform(degrees(layer))
        found.append([str(feature["id"]), place.asPoint().x(), place.asPoint().y()])
    return sorted(found)


def edit(asked):
    """Makes changes and saves them, as the pencil and the diskette do."""
    layer = layer_of(asked)
    del log[:]
    if not layer.startEditing():
        return {"saved": False, "errors": ["the layer is not open for editing"], "log": []}
    for change in asked["changes"]:
        place = None
        if "at" in change:
            place = QgsGeometry.fromPointXY(QgsPointXY(*change["at"]))
            place.transform(degrees(layer), QgsCoordinateTransform.ReverseTransform)
        values = {layer.fields().indexOf(k): v for k, v in change.get("set", {}).items()}
        if -1 in values:
            raise RuntimeError("no such field")
        if "id" not in change:
            feature = QgsFeature(layer.fields())
            feature.setGeometry(place)
            for field, value in values.items():
                feature[field] = value
            layer.addFeature(feature)
            continue
        fid = [f.id() for f in layer.getFeatures() if f["id"] == change["id"]][0]
        if change.get("delete"):
            layer.deleteFeature(fid)
            continue
        if place is not None:
            layer.changeGeometry(fid, place)
        for field, value in values.items():
            layer.changeAttributeValue(fid, field, value)
    saved = layer.commitChanges()
    errors = layer.commitErrors()
    if not saved:
        layer.rollBack()
    for _ in range(50):
        application.processEvents()
    return {"saved": saved, "errors": errors, "log": log}


def values(asked):
    layer = layer_of(asked)
    one = [f for f in layer.getFeatures() if f["id"] == asked["id"]][0]
    return {
        field.name(): None if value == NULL else str(value)
        for field, value in zip(layer.fields(), one.attributes())
    }


def draw(asked):
    drawn = []
    for one in asked["layers"]:
        layer = layer_of(dict(one, server=asked["server"]))
        said, good = (
            layer.loadSldStyle(one["style"])
            if one["style"].endswith(".sld")
            else layer.loadNamedStyle(one["style"])
        )
        if not good:
            raise RuntimeError("not a style: " + said)
        drawn.append(layer)
    settings = QgsMapSettings()
    settings.setLayers(drawn[::-1])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    settings.setExtent(QgsRectangle(*asked["extent"]))
    settings.setOutputSize(QSize(*asked["size"]))
    settings.setOutputDpi(96)
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    job.renderedImage().save(os.path.join(here, asked["file"]))
    return {"errors": [error.message for error in job.errors()], "scale": settings.scale()}


def categories(asked):
    """How many features fall under each rule of a style, by the rule's label."""
    layer = layer_of(asked)
    said, good = layer.loadNamedStyle(asked["style"])
    if not good:
        raise RuntimeError("not a style: " + said)
    renderer = layer.renderer().clone()
    labels = {rule.ruleKey(): rule.label() for rule in renderer.rootRule().descendants()}
    context = QgsRenderContext()
    context.expressionContext().appendScopes(
        QgsExpressionContextUtils.globalProjectLayerScopes(layer)
    )
    renderer.startRender(context, layer.fields())
    counts = {}
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        # the root is told, too, and is no rule of its own
        for key in set(renderer.legendKeysForFeature(feature, context)) & labels.keys():
            counts[labels[key]] = counts.get(labels[key], 0) + 1
    renderer.stopRender(context)
    return counts


DOES = {
    "categories": categories,
    "sign_in": sign_in,
    "describe": describe,
    "features": features,
    "reload": reload,
    "edit": edit,
    "values": values,
    "draw": draw,
}

application = QgsApplication([], False, here)
application.initQgis()
application.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(
    lambda message, tag, level: log.append(tag + ": " + message)
)
for line in sys.stdin:
    question = json.loads(line)
    try:
        answer = DOES[question["ask"]](question["of"])
    except Exception as fault:
        answer = {"fault": str(fault)}
    print(json.dumps(answer), flush=True)
layers.clear()
application.exitQgis()

# What people look at when an alarm rang: one picture for each alarm, with its mark.

resource "aws_cloudwatch_dashboard" "this" {
  dashboard_name = "${var.name}-${var.environment}"

  dashboard_body = jsonencode({
    widgets = [
      for index, key in sort(keys(local.alarms)) : {
        type   = "metric"
        x      = 8 * (index % 3)
        y      = 6 * floor(index / 3)
        width  = 8
        height = 6
        properties = {
          title  = key
          region = var.region
          stat   = local.alarms[key].statistic
          period = 60
          metrics = [concat(
            [local.alarms[key].namespace, local.alarms[key].metric],
            flatten([for name, value in local.alarms[key].dimensions : [name, value]]),
          )]
          annotations = { horizontal = [{ label = "alarm above", value = local.alarms[key].above }] }
        }
      }
    ]
  })
}
